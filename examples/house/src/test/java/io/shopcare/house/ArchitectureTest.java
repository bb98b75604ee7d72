package io.shopcare.house;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.shopcare.DomainValue;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses ALL = House.published();

  private static final String[] PURE = {
    "io.shopcare",
    "io.shopcare.decision..",
    "io.shopcare.money..",
    "io.shopcare.measure..",
    "io.shopcare.calendar..",
    "io.shopcare.workflow..",
    "io.shopcare.customer..",
    "io.shopcare.order..",
    "io.shopcare.ticket..",
    "io.shopcare.service..",
    "io.shopcare.internal..",
    "io.shopcare.sla..",
    "io.shopcare.segmentation..",
    "io.shopcare.feedback.."
  };

  @Test
  void theModulesAreAllThere() {
    assertThat(House.MODULES)
        .allSatisfy(
            module ->
                assertThat(
                        ALL.stream()
                            .filter(c -> c.getSource().toString().contains("/" + module + "/"))
                            .count())
                    .as(module)
                    .isPositive());
  }

  @Nested
  class Doors {

    @Test
    void openOnlyDownwardsToCore() {
      for (String from : List.of("sla", "segmentation", "feedback")) {
        for (String to : List.of("sla", "segmentation", "feedback")) {
          if (!from.equals(to)) {
            noClasses()
                .that()
                .resideInAPackage("io.shopcare." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.shopcare." + to + "..")
                .allowEmptyShould(true)
                .check(ALL);
          }
        }
      }
    }

    @Test
    void areFreeOfCycles() {
      slices().matching("io.shopcare.(*)..").should().beFreeOfCycles().check(ALL);
      slices().matching("io.shopcare.(*).(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void showNoGuava() {
      noClasses().should().dependOnClassesThat().resideInAPackage("com.google..").check(ALL);
    }

    @Test
    void showOnlyTypesOfTheJdkAndOurOwn() {
      methods()
          .that()
          .arePublic()
          .or()
          .areProtected()
          .should(
              new ArchCondition<>("use JDK types and our own in their signatures") {
                @Override
                public void check(
                    com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                  Stream.concat(
                          Stream.of(method.getRawReturnType()),
                          method.getRawParameterTypes().stream())
                      .map(JavaClass::getBaseComponentType)
                      .filter(type -> !type.isPrimitive())
                      .filter(
                          type ->
                              !type.getPackageName().startsWith("java.")
                                  && !type.getPackageName().startsWith("io.shopcare"))
                      .forEach(
                          type ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      method, method.getFullName() + " shows " + type.getName())));
                }
              })
          .check(pureClasses());
    }
  }

  @Nested
  class Purity {

    private static final Set<String> ENVIRONMENT =
        Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.identityHashCode",
            "java.lang.Math.random",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.nio.charset.Charset.defaultCharset");

    private static final Set<String> WITHOUT_LOCALE_OR_CHARSET =
        Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.util.Random.<init>()",
            "java.io.InputStreamReader.<init>(java.io.InputStream)");

    @Test
    void readsNoClockZoneLocaleOrRandomness() {
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .accessTargetWhere(
              new DescribedPredicate<JavaAccess<?>>("the environment is read") {
                @Override
                public boolean test(JavaAccess<?> access) {
                  String owner = access.getTargetOwner().getName();
                  String name = owner + "." + access.getTarget().getName();
                  boolean now = owner.startsWith("java.time.") && name.endsWith(".now");
                  return now
                      || ENVIRONMENT.contains(name)
                      || (access.getTarget()
                              instanceof
                              com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget t
                          && WITHOUT_LOCALE_OR_CHARSET.contains(signature(owner, t)));
                }
              })
          .check(ALL);
    }

    private String signature(
        String owner, com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target) {
      return owner
          + "."
          + target.getName()
          + target.getRawParameterTypes().stream()
              .map(JavaClass::getName)
              .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
    }

    @Test
    void startsNoThreadAndLoadsNoBundle() {
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.lang\\.Thread|java\\.lang\\.ThreadLocal|java\\.util\\.Timer"
                  + "|java\\.util\\.ResourceBundle|java\\.util\\.ServiceLoader"
                  + "|java\\.util\\.concurrent\\.(Executor.*|ThreadLocalRandom|ForkJoin.*)"
                  + "|java\\.security\\.SecureRandom")
          .check(ALL);
    }

    @Test
    void keepsNoStaticMutableState() {
      fields().that().haveModifier(STATIC).should().haveModifier(FINAL).check(pureClasses());
      noFields()
          .that()
          .haveModifier(STATIC)
          .and()
          .haveModifier(PUBLIC)
          .should()
          .haveRawType(DescribedPredicate.describe("an array", (JavaClass type) -> type.isArray()))
          .check(pureClasses());
    }
  }

  @Nested
  class Values {

    @Test
    void keepNoFieldThatSomeEngineCorrupts() {
      for (Class<?> type :
          List.of(Optional.class, ZonedDateTime.class, EnumMap.class, BitSet.class)) {
        noFields().should().haveRawType(type).check(ALL);
      }
    }

    @Test
    void areMarkedAsDomainValues() {
      classes()
          .that()
          .areRecords()
          .and(DescribedPredicate.describe("can be seen", this::isSeen))
          .and()
          .resideInAnyPackage(PURE)
          .and()
          .resideOutsideOfPackages("..internal..")
          .should()
          .implement(DomainValue.class)
          .check(ALL);
    }

    private boolean isSeen(JavaClass each) {
      return each.getModifiers().contains(PUBLIC)
          && each.getEnclosingClass().map(this::isSeen).orElse(true);
    }

    @Test
    void hideTheirGeneratedImplementation() {
      noClasses().that().haveSimpleNameStartingWith("Immutable").should().bePublic().check(ALL);
    }

    @Test
    void haveAccessorsWithoutGet() {
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .haveNameNotMatching("get[A-Z].*")
          .check(pureClasses());
    }

    @Test
    void holdNoFloatingPointInMoneyTimeOrTickets() {
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "io.shopcare.money..",
              "io.shopcare.calendar..",
              "io.shopcare.order..",
              "io.shopcare.ticket..",
              "io.shopcare.workflow..",
              "io.shopcare.segmentation.points..",
              "io.shopcare.segmentation.reward..")
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .check(ALL);
    }

    @Test
    void wrapTextsOfPersons() {
      methods()
          .that()
          .haveNameMatching(
              "(email|phone|address|firstName|lastName|fullName|body|comment|verbatim|freeText)")
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(PURE)
          .should()
          .notHaveRawReturnType(String.class)
          .allowEmptyShould(true)
          .check(ALL);
    }
  }

  @Test
  void exceptionsAreUncheckedAndCarryTheirPlaceInTheHierarchy() {
    classes()
        .that()
        .areAssignableTo(Throwable.class)
        .should()
        .beAssignableTo(
            DescribedPredicate.describe(
                "IllegalArgumentException, IllegalStateException or ArithmeticException",
                (JavaClass type) ->
                    type.isAssignableTo(IllegalArgumentException.class)
                        || type.isAssignableTo(IllegalStateException.class)
                        || type.isAssignableTo(ArithmeticException.class)))
        .check(ALL);
  }

  private static JavaClasses pureClasses() {
    return ALL.that(
        new DescribedPredicate<JavaClass>("pure") {
          @Override
          public boolean test(JavaClass type) {
            return !type.getPackageName().startsWith("io.shopcare.jackson")
                && !type.getPackageName().contains("testkit");
          }
        });
  }

  /** Keeps the import of {@link JavaCodeUnit} honest: every class was read with its code. */
  @Test
  void theImportSeesCode() {
    assertThat(ALL.stream().flatMap(c -> c.getCodeUnits().stream()).map(JavaCodeUnit::getName))
        .hasSizeGreaterThan(100);
  }
}
