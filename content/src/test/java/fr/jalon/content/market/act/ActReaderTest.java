package fr.jalon.content.market.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class ActReaderTest {
    private static final ImportOptions OPTIONS = ImportOptions.of("essai", LocalDate.of(2026, 11, 1));
    private static final String LILLE = "215903501";
    private static final ActFields FIELDS =
            new ActFields(text -> text.matches("\\d{8}(-\\d)?") ? Optional.of(text.substring(0, 8)) : Optional.empty());

    @Test
    void awardsAreReadOrRefusedWithTheirLine() {
        List<ActRead> read = awards(resource("attributions.json"), LILLE::equals);
        assertThat(read).hasSize(6);

        PublishedAct act = read.getFirst().act();
        assertThat(read.getFirst().line()).isEqualTo(4);
        assertThat(act.id()).isEqualTo("decp:21590350100017:2026-014");
        assertThat(act.what()).isEqualTo(ActKind.AWARD);
        assertThat(act.buyerSiren()).isEqualTo(LILLE);
        assertThat(act.cpv()).containsExactly("90911200");
        assertThat(act.amount()).isEqualTo(412_346);
        assertThat(act.day()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(act.considerations()).containsExactly("Clause sociale", "Critère social");
        assertThat(act.holders()).containsExactly("55204599900869", "BE0123456789");
        assertThat(read.get(1).act().holders()).containsExactly("55204599900869");

        assertThat(read.get(2).faults())
                .containsExactly(
                        "id\u00a0: ce champ est vide",
                        "codeCPV\u00a0: un code CPV est attendu, il y a «\u00a0pas un code\u00a0»",
                        "montant\u00a0: un nombre d’euros est attendu, il y a «\u00a0beaucoup\u00a0»",
                        "dateNotification\u00a0: une date comme 2026-11-30 est attendue, il y a"
                                + " «\u00a030/09/2026\u00a0»");
        assertThat(read.get(2).line()).isEqualTo(31);
        assertThat(read.get(3)).isEqualTo(ActRead.aside(40));
        assertThat(read.get(4).faults())
                .containsExactly("acheteur.id\u00a0: un SIRET ou un SIREN est attendu, il y a «\u00a012345\u00a0»");
    }

    @Test
    void aBareListIsReadToo() {
        String bare = """
            {"marches": [{"id": "1", "acheteur": {"id": "21590350100017"}, "objet": "Tonte", "codeCPV": "77314000",
              "dateNotification": "2026-01-05", "montant": 10}]}
            """;
        assertThat(awards(stream(bare), LILLE::equals))
                .singleElement()
                .satisfies(read -> assertThat(read.act().title()).isEqualTo("Tonte"));
    }

    @Test
    void whatIsNoSuchFileIsSaid() {
        assertThatThrownBy(() -> awards(stream("{\"autre\": []}"), LILLE::equals))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("marches");
        assertThatThrownBy(() -> awards(stream("{\"marches\": [\n{"), LILLE::equals))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("ligne 2");
        assertThatThrownBy(() -> notice(stream("<ContractNotice/>")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("ContractNotice");
        assertThatThrownBy(() -> notice(stream("<a>\n</b>")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("ligne 2");
    }

    @Test
    void aNoticeIsReadWithoutThePersonsItNames() {
        PublishedAct act = notice(resource("avis.xml")).act();
        assertThat(act.id()).isEqualTo("eforms:215903501:3c8f0a52-8a3b-4df7-8f63-0c1b8b2f9d11");
        assertThat(act.what()).isEqualTo(ActKind.PLANNING_NOTICE);
        assertThat(act.number()).isEqualTo("DA-77");
        assertThat(act.title()).isEqualTo("Entretien des espaces verts des quartiers");
        assertThat(act.cpv()).containsExactly("77310000", "77314000");
        assertThat(act.amount()).isEqualTo(900_000);
        assertThat(act.day()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(act.planned()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(act.toString()).doesNotContain("Personne");
    }

    @Test
    void aNoticeCannotReachForFiles() {
        String attack = """
            <!DOCTYPE n [<!ENTITY e SYSTEM "file:///etc/passwd">]>
            <PriorInformationNotice>&e;</PriorInformationNotice>
            """;
        assertThatThrownBy(() -> notice(stream(attack))).isInstanceOf(ImportException.class);
    }

    /** The samples of the eForms SDK: of foreign buyers, so each is refused for want of a French number, and for nothing else. */
    @Test
    void theSamplesOfTheSdkAreRefusedOnlyForTheirBuyer() throws IOException {
        Path samples = Path.of("..", "..", "shared", "data", "eforms");
        Assumptions.assumeTrue(Files.isDirectory(samples), "samples of the eForms SDK are not here");
        try (Stream<Path> files = Files.list(samples)) {
            List<Path> notices =
                    files.filter(file -> file.toString().endsWith(".xml")).toList();
            assertThat(notices).hasSize(4);
            for (Path file : notices) {
                try (InputStream content = Files.newInputStream(file)) {
                    assertThat(notice(content).faults())
                            .as(file.toString())
                            .singleElement()
                            .asString()
                            .startsWith("BT-501");
                }
            }
        }
    }

    private static List<ActRead> awards(InputStream content, Predicate<String> known) {
        List<ActRead> read = new ArrayList<>();
        new DecpReader(FIELDS, known, OPTIONS).read(content, read::add);
        return read;
    }

    private static ActRead notice(InputStream content) {
        return new EformsReader(FIELDS, siren -> true, OPTIONS).read(content);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return ActReaderTest.class.getResourceAsStream("/acts/" + name);
    }
}
