package org.ecs.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house's order, as data and rules; a broken fixture shows that the rules can fail. */
class ArchitectureTest {

  private static final Set<String> EVERYTHING =
      Set.of(
          "access",
          "subscriber",
          "station",
          "tariff",
          "ledger",
          "card",
          "session",
          "billing",
          "finance",
          "payment",
          "sms");

  /** What each capability may import besides common; the order of the house, from below. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              entry("access", Set.of("subscriber")),
              entry("schema", Set.of()),
              entry("subscriber", Set.of("tariff")),
              entry("station", Set.of()),
              entry("tariff", Set.of()),
              entry("ledger", Set.of()),
              entry("card", Set.of("subscriber")),
              entry("session", Set.of("card", "station", "tariff", "subscriber", "ledger")),
              entry("billing", Set.of("session", "station", "tariff", "subscriber", "ledger")),
              entry("finance", Set.of("billing", "tariff", "subscriber", "ledger")),
              entry("payment", Set.of("finance", "billing", "subscriber", "ledger")),
              entry("sms", Set.of("subscriber", "card", "station", "session", "ledger")),
              entry("feed", Set.of("subscriber", "card")),
              entry("notification", EVERYTHING)));

  private static final JavaClasses SERVICES = classesOf("ecs-ejb");
  private static final JavaClasses EDGES = classesOf("ecs-jms", "ecs-ws", "ecs-web", "ecs-reports");
  private static final ArchitectureRules RULES = new ArchitectureRules("org.ecs");

  private static JavaClasses classesOf(String... modules) {
    List<Path> folders =
        List.of(modules).stream()
            .map(module -> Path.of("..", module, "target", "classes"))
            .toList();
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/generated"))
        .importPaths(folders);
  }

  @TestFactory
  List<DynamicTest> eachCapabilityImportsOnlyWhatItsRowOfTheTableAllows() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> RULES.sees(row.getKey(), row.getValue()).check(SERVICES)))
        .toList();
  }

  @Test
  void everyPackageOfTheTableExistsAndEveryPackageThereIsHasARow() {
    Set<String> there = new java.util.TreeSet<>();
    SERVICES.forEach(
        type -> there.add(type.getPackageName().replaceFirst("^org\\.ecs\\.(\\w+).*$", "$1")));
    there.remove("common");
    assertThat(there).isEqualTo(MAY_IMPORT.keySet());
  }

  @Test
  void theServicesKeepTheRulesOfTheHouse() {
    RULES.everywhere().forEach(rule -> rule.check(SERVICES));
    RULES.exact().forEach(rule -> rule.check(SERVICES));
    RULES.entitiesStayAtHome().check(SERVICES);
    RULES.beansArePublic().check(SERVICES);
  }

  @Test
  void theEdgesKeepTheRulesOfTheHouse() {
    assertThat(EDGES).isNotEmpty();
    RULES.everywhere().forEach(rule -> rule.check(EDGES));
    RULES.beansArePublic().check(EDGES);
  }

  @Test
  void contractsAndPagesNeverTouchTheDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage("org.ecs.ws..", "org.ecs.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.hibernate..")
        .because("a page or an endpoint calls a service")
        .check(
            EDGES.that(
                com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                    "org.ecs.web.health..")));
  }

  @Test
  void noProtocolVersionSeesAnotherAndMediationSeesNone() {
    assertThat(
            EDGES.stream()
                .anyMatch(type -> type.getPackageName().startsWith("org.ecs.mediation.ocpp16")))
        .isTrue();
    slices().matching("org.ecs.mediation.(ocpp*)..").should().notDependOnEachOther().check(EDGES);
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.ecs.mediation", "org.ecs.mediation.soap", "org.ecs.mediation.meter")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ecs.mediation.ocpp..")
        .check(EDGES);
  }

  @Test
  void theBrokenFixtureBreaksTheRules() {
    JavaClasses broken = new ClassFileImporter().importPackages("org.ecs.it.broken");
    ArchitectureRules rules = new ArchitectureRules("org.ecs.it.broken");
    assertThat(rules.sees("common", Set.of()).evaluate(broken).hasViolation()).isTrue();
    assertThat(rules.everywhere().subList(0, 2))
        .allSatisfy(rule -> assertThat(rule.evaluate(broken).hasViolation()).isTrue());
    assertThat(rules.entitiesStayAtHome().evaluate(broken).hasViolation()).isTrue();
    assertThat(rules.exact().get(0).evaluate(broken).hasViolation()).isTrue();
  }
}
