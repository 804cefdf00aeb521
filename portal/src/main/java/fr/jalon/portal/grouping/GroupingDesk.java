package fr.jalon.portal.grouping;

import fr.jalon.content.grouping.GroupingRepository.Row;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;

/** A grouping, and the organisation somebody looks at it for. */
record GroupingDesk(Rights rights, Organisation organisation, Row grouping) {
    boolean joined() {
        return grouping.joined() != null;
    }

    String address(String path) {
        return GroupingController.PATH + "/" + grouping.id() + path + "?organisation=" + organisation.id();
    }
}
