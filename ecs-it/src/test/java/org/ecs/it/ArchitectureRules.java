package org.ecs.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the house, for code below a base package: the real one, or that of the broken
 * fixture.
 */
final class ArchitectureRules {

  private static final Set<String> CLOCKS =
      Set.of("Instant", "LocalDate", "LocalDateTime", "OffsetDateTime", "ZonedDateTime");

  private final String base;

  ArchitectureRules(String base) {
    this.base = base;
  }

  private String in(String name) {
    return base + "." + name + "..";
  }

  /**
   * A capability sees itself, common, and what its row of the table names: nothing else of ours.
   */
  ArchRule sees(String capability, Set<String> others) {
    String[] allowed =
        Stream.concat(Stream.of(capability, "common"), others.stream())
            .map(this::in)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(in(capability))
        .should()
        .dependOnClassesThat(resideInAnyPackage(base + "..").and(resideOutsideOfPackages(allowed)))
        .as(capability + " sees only common and " + others);
  }

  List<ArchRule> everywhere() {
    return List.of(
        slices().matching(base + ".(*)..").should().beFreeOfCycles(),
        noClasses().should().callMethodWhere(readsTheMachinesClock()),
        classes()
            .should(
                haveNoNameEndingWith(
                    "Impl", "Manager", "Helper", "Util", "Utils", "DTO", "Facade")),
        noClasses()
            .should()
            .resideInAnyPackage(
                "..dao..", "..dto..", "..service..", "..impl..", "..util..", "..controller.."));
  }

  /** A bean's method that is not public can be called in a unit test, but not on the server. */
  ArchRule beansArePublic() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Stateless.class)
        .or()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Singleton.class)
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .areNotAnnotatedWith(PostConstruct.class)
        .and()
        .areNotStatic()
        .should()
        .bePublic()
        .orShould()
        .bePrivate();
  }

  /** No entity leaks to a page or a contract. */
  ArchRule entitiesStayAtHome() {
    return classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
  }

  /** Money, energy and power are exact. */
  List<ArchRule> exact() {
    DescribedPredicate<JavaClass> inexact =
        DescribedPredicate.describe(
            "floating point",
            type ->
                Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));
    return List.of(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(base + "..")
            .should()
            .notHaveRawType(inexact),
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(base + "..")
            .should()
            .notHaveRawReturnType(inexact));
  }

  private static com.tngtech.archunit.lang.ArchCondition<JavaClass> haveNoNameEndingWith(
      String... endings) {
    return com.tngtech.archunit.lang.ArchCondition.from(
        DescribedPredicate.describe(
            "have no name ending with " + String.join(", ", endings),
            type -> Stream.of(endings).noneMatch(type.getSimpleName()::endsWith)));
  }

  private DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
    return DescribedPredicate.describe(
        "reads the machine's clock",
        call ->
            call.getOrigin().getModifiers().stream().noneMatch(JavaModifier.ABSTRACT::equals)
                && (now(call) || millis(call)));
  }

  private static boolean now(JavaCall<?> call) {
    return call.getName().equals("now")
        && call.getTarget().getRawParameterTypes().isEmpty()
        && call.getTargetOwner().getPackageName().equals("java.time")
        && CLOCKS.contains(call.getTargetOwner().getSimpleName());
  }

  private static boolean millis(JavaCall<?> call) {
    return call.getName().equals("currentTimeMillis")
        && call.getTargetOwner().isEquivalentTo(System.class);
  }
}
