package fr.jalon.content.market.act;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a planning notice in eForms XML (Regulation (EU) 2019/1780, subtypes 1 to 9): faults name the business term (BT) of
 * the regulation. Persons named as contacts are not read.
 */
final class EformsReader {
    private static final String ROOT = "PriorInformationNotice";

    private final ActFields fields;
    private final Predicate<String> known;
    private final ImportOptions options;

    EformsReader(ActFields fields, Predicate<String> known, ImportOptions options) {
        this.fields = fields;
        this.known = known;
        this.options = options;
    }

    ActRead read(InputStream content) {
        Element root = parse(content).getDocumentElement();
        if (!ROOT.equals(root.getLocalName())) {
            throw new ImportException(
                    "Ce fichier n’est pas un avis de planification eForms\u00a0: sa racine est «\u00a0"
                            + ActFields.shortened(root.getNodeName()) + "\u00a0», «\u00a0" + ROOT
                            + "\u00a0» est attendu.");
        }
        List<String> faults = new ArrayList<>();
        String siren = fields.siren("BT-501 (identifiant de l’acheteur)", buyerNumber(root), faults);
        if (faults.isEmpty() && !known.test(siren)) {
            return ActRead.aside(1);
        }
        Element project = child(root, "ProcurementProject");
        String notice = fields.text("BT-701 (identifiant de l’avis)", text(child(root, "ID")), 60, faults);
        String title = fields.text("BT-21 (titre)", title(root, project), 1000, faults);
        String planned = text(child(root, "PlannedDate"));
        String number = text(child(project, "ID"));
        PublishedAct act = new PublishedAct(
                "eforms:" + siren + ":" + notice,
                ActKind.PLANNING_NOTICE.code(),
                siren,
                number.isEmpty() ? notice : number.substring(0, Math.min(number.length(), 60)),
                title,
                cpv(root, faults),
                amount(project, faults),
                fields.day("BT-05 (date d’envoi)", text(child(root, "IssueDate")), faults),
                planned.isEmpty() ? null : fields.day("BT-127 (date prévue de l’avis de marché)", planned, faults),
                List.of(),
                List.of(),
                options.source(),
                options.sourceDate());
        return new ActRead(1, faults.isEmpty() ? act : null, faults);
    }

    /** No document type, nothing from elsewhere: a notice needs neither, an attack would. */
    private static Document parse(InputStream content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(content);
        } catch (SAXParseException e) {
            throw new ImportException("Le fichier n’est pas du XML lisible (ligne " + e.getLineNumber() + ").", e);
        } catch (SAXException | IOException e) {
            throw new ImportException("Le fichier n’est pas du XML lisible.", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The registration number of the organisation that the contracting party refers to. */
    private static String buyerNumber(Element root) {
        Element party = child(child(root, "ContractingParty"), "Party");
        String reference = text(child(child(party, "PartyIdentification"), "ID"));
        for (Element organisation : below(root, "Company")) {
            if (text(child(child(organisation, "PartyIdentification"), "ID")).equals(reference)) {
                return text(child(child(organisation, "PartyLegalEntity"), "CompanyID"));
            }
        }
        return "";
    }

    /** Of the procedure; of the first part where a notice only lists parts. */
    private static String title(Element root, @Nullable Element project) {
        String title = text(child(project, "Name"));
        return title.isEmpty()
                ? text(child(child(child(root, "ProcurementProjectLot"), "ProcurementProject"), "Name"))
                : title;
    }

    /** Of the procedure and of its parts or lots, the main ones first. */
    private List<String> cpv(Element root, List<String> faults) {
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        Stream.of("MainCommodityClassification", "AdditionalCommodityClassification")
                .flatMap(name -> below(root, name).stream())
                .forEach(element -> codes.addAll(
                        fields.cpv("BT-262 (classification)", text(child(element, "ItemClassificationCode")), faults)));
        if (codes.isEmpty() && faults.isEmpty()) {
            faults.add("BT-262 (classification)\u00a0: aucun code CPV");
        }
        return List.copyOf(codes);
    }

    private static @Nullable Long amount(@Nullable Element project, List<String> faults) {
        Element amount = child(child(project, "RequestedTenderTotal"), "EstimatedOverallContractAmount");
        if (amount == null || !"EUR".equals(amount.getAttribute("currencyID"))) {
            return null;
        }
        try {
            BigDecimal euros = new BigDecimal(text(amount)).setScale(0, RoundingMode.HALF_UP);
            if (euros.signum() >= 0 && euros.precision() <= 15) {
                return euros.longValue();
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        faults.add("BT-27 (valeur estimée)\u00a0: un nombre d’euros est attendu, il y a «\u00a0"
                + ActFields.shortened(text(amount)) + "\u00a0»");
        return null;
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
        if (parent == null) {
            return null;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static List<Element> below(Element root, String name) {
        var nodes = root.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.getTextContent().strip();
    }

    /** The default one writes to the standard error. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
