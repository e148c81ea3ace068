package chaos.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

/** Who may use what. FloorsTest guards that no package was missed. */
@AnalyzeClasses(packages = "chaos", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final Set<String> TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.util.concurrent.TimeUnit.sleep");
    private static final Set<String> TERMINAL = Set.of(
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.exit",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt");

    @ArchTest
    static final ArchRule noCycles = slices().matching("chaos.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule groovyIsForTheLanguage = only("groovy..", "words", "script");

    @ArchTest
    static final ArchRule groovysCompilerIsForTheLanguage = only("org.codehaus.groovy..", "words", "script");

    @ArchTest
    static final ArchRule groovysParserIsForTheLanguage = only("org.apache.groovy..", "words", "script");

    @ArchTest
    static final ArchRule nettyIsForTraffic = only("io.netty..", "load", "shop");

    @ArchTest
    static final ArchRule sshIsForHosts = only("com.jcraft.jsch..", "host");

    @ArchTest
    static final ArchRule oshiIsForProbes = only("oshi..", "probe");

    @ArchTest
    static final ArchRule oneClock = noClasses()
            .that(describe("are not the clock", type -> !isClock(type)))
            .and()
            .resideOutsideOfPackages("chaos.agent..", "chaos.behind..", "chaos.shop..")
            .should()
            .accessTargetWhere(isOneOf(TIME).or(describe("a clock is made", HouseRulesTest::makesClock)))
            .because("logic takes the time as an argument, and chaos.journal's clock is the only one that asks for it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule plansAndVerdictsAreValues = classes()
            .that()
            .resideInAnyPackage("chaos.plan..", "chaos.verdict..")
            .should(Values.beValues())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLineTalksToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages("chaos.cli..", "chaos.agent..", "chaos.shop..")
            .should()
            .accessTargetWhere(isOneOf(TERMINAL))
            .allowEmptyShould(true);

    private static ArchRule only(String theirs, String... ours) {
        var allowed = Arrays.stream(ours).map(name -> "chaos." + name + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(theirs);
    }

    private static boolean isClock(JavaClass type) {
        return type.getPackageName().equals("chaos.journal")
                && type.getSimpleName().endsWith("Clock");
    }

    private static boolean makesClock(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Clock.class)
                && access.getName().startsWith("system");
    }

    private static DescribedPredicate<JavaAccess<?>> isOneOf(Set<String> names) {
        return describe(
                "it is one of " + names,
                access -> names.contains(access.getTargetOwner().getName() + "." + access.getName()));
    }
}
