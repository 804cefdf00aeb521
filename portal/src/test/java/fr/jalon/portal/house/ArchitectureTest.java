package fr.jalon.portal.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the modules, each rule with a class that breaks it on purpose. */
final class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.jalon");

    private record Rule(String name, ArchRule rule, String violator) {}

    private static final List<Rule> RULES = List.of(
            arrow("db", "fr.jalon.db.violation.UsesContent", "content", "indexer", "portal"),
            arrow("content", "fr.jalon.content.violation.UsesPortal", "indexer", "portal"),
            arrow("indexer", "fr.jalon.indexer.violation.UsesPortal", "portal"),
            arrow("portal", "fr.jalon.portal.violation.UsesIndexer", "indexer"),
            new Rule(
                    "the portal speaks no SQL",
                    noClasses()
                            .that()
                            .resideInAPackage("fr.jalon.portal..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data.."),
                    "fr.jalon.portal.violation.UsesSql"),
            new Rule(
                    "the domain speaks no HTTP",
                    noClasses()
                            .that()
                            .resideInAPackage("fr.jalon.content..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("io.micronaut.http..", "io.micronaut.views..", "com.github.jknack.."),
                    "fr.jalon.content.violation.UsesHttp"),
            new Rule(
                    "the portal writes to no index",
                    noClasses()
                            .that()
                            .resideInAPackage("fr.jalon.portal..")
                            .should()
                            .dependOnClassesThat(describe(
                                    "write to Elasticsearch",
                                    c -> c.getPackageName().startsWith("co.elastic.clients.elasticsearch")
                                            && c.getSimpleName()
                                                    .matches("(Bulk|Index|Update|Delete|Create)(Request|Operation)"))),
                    "fr.jalon.portal.violation.WritesIndex"));

    @TestFactory
    List<DynamicTest> theProductKeepsEveryRule() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name, () -> rule.rule.check(PRODUCT)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyRuleSeesItsViolator() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name, () -> {
                    JavaClasses violator = new ClassFileImporter().importClasses(Class.forName(rule.violator));
                    assertThat(rule.rule.evaluate(violator).hasViolation()).isTrue();
                }))
                .toList();
    }

    @Test
    void packagesAreNamedAfterFeatures() {
        assertThat(PRODUCT.stream().map(c -> c.getPackageName()).distinct())
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*\\.(service|services|dto|util|utils|common|helper|impl)(\\..*)?"));
    }

    private static Rule arrow(String module, String violator, String... forbidden) {
        String[] packages = List.of(forbidden).stream()
                .map(other -> "fr.jalon." + other + "..")
                .toArray(String[]::new);
        return new Rule(
                module + " does not see " + String.join(", ", forbidden),
                noClasses()
                        .that()
                        .resideInAPackage("fr.jalon." + module + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages),
                violator);
    }
}
