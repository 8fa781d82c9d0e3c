package dev.roster.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the design: a package knows what stands before it, and nothing after it. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roster");

    private static final String[] MODEL = {
        "problem",
        "source",
        "spec",
        "rule",
        "validate",
        "cause",
        "internal.record",
        "internal.text",
        "internal.key",
        "internal.row",
        "internal.person",
        "internal.place",
        "classtag",
        "parentsquare",
        "samegoal"
    };
    private static final String[] IO = {
        "io",
        "io.csv",
        "io.members",
        "io.report",
        "io.yaml",
        "io.profile",
        "io.exchange",
        "io.json",
        "io.snapshot",
        "io.plan",
        "io.staging",
        "io.baseline"
    };

    private static final String[] ONEROSTER = {
        "oneroster", "oneroster.mapping", "oneroster.rule", "oneroster.v1p0", "oneroster.v1p1", "oneroster.v1p2"
    };

    /** What each package may know besides itself, in the order of the design. */
    private static final Map<String, List<String>> KNOWS = new LinkedHashMap<>();

    static {
        knows("internal.record");
        knows("internal.text");
        knows("problem", "internal.text");
        knows("internal.key", "problem");
        knows("source", "problem", "internal.text");
        knows("spec", "problem", "internal.record", "internal.text");
        knows("rule", "problem", "spec", "internal.text");
        knows("internal.person", "problem", "spec", "internal.text");
        knows("parentsquare", "problem", "spec", "rule", "internal.text", "internal.person");
        knows("classtag", "problem", "source", "spec", "rule", "internal.text", "internal.person");
        knows("samegoal", "problem", "spec", "rule");
        knows("internal.place", "problem", "source", "spec", "internal.text");
        knows("internal.row", "internal.record", "problem", "source", "spec", "internal.text", "internal.key");
        knows(
                "validate",
                "internal.record",
                "problem",
                "source",
                "spec",
                "internal.text",
                "internal.key",
                "internal.place",
                "internal.row");
        knows("cause", "problem", "source", "spec", "validate", "internal.text", "internal.place", "internal.row");
        knows("io.csv", "problem", "source", "spec", "internal.text");
        knows("io.members", "problem", "source", "internal.text", "io.csv");
        knows("io.json");
        knows("internal.digest", "source");
        knows(
                "io.report",
                "problem",
                "source",
                "spec",
                "validate",
                "cause",
                "internal.text",
                "io.csv",
                "io.json",
                "io.plan");
        knows(
                "io",
                "problem",
                "source",
                "spec",
                "validate",
                "internal.digest",
                "internal.text",
                "internal.place",
                "internal.row",
                "io.csv",
                "io.members");
        knows("io.yaml", "io", "io.plan", "internal.text");
        knows("io.profile", "io", "io.plan", "io.yaml", "problem", "source", "spec", "internal.text");
        knows("io.baseline", "io", "io.yaml", "io.json", "problem", "spec", "validate", "internal.text");
        knows("io.exchange", "io", "io.yaml", "problem", "source", "spec", "validate", "internal.text");
        knows("internal.compare", "problem", "spec");
        knows(
                "io.snapshot",
                "io.csv",
                "problem",
                "source",
                "spec",
                "validate",
                "internal.compare",
                "internal.row",
                "internal.text");
        knows(
                "io.plan",
                "problem",
                "source",
                "spec",
                "validate",
                "io.snapshot",
                "io.staging",
                "internal.compare",
                "internal.text");
        knows("io.staging", "io", "io.csv", "problem", "source", "spec", "validate", "internal.digest", "internal.row");
        knows("oneroster.rule", "spec");
        Stream.of("oneroster.v1p0", "oneroster.v1p1", "oneroster.v1p2")
                .forEach(version -> knows(version, "oneroster.rule", "problem", "rule", "spec"));
        knows("oneroster", join(MODEL, IO, "oneroster.rule", "oneroster.v1p0", "oneroster.v1p1", "oneroster.v1p2"));
        knows("oneroster.mapping", join(join(MODEL, IO), ONEROSTER));
        knows("sftp.fault");
        knows("internal.sftp", "sftp.fault");
        knows("internal.sftp.journal", "source", "io", "io.json");
        knows("internal.sftp.receipts", "io.json", "internal.sftp");
        knows(
                "sftp.receipt",
                "sftp.fault",
                "problem",
                "io.json",
                "io.plan",
                "io.snapshot",
                "io.staging",
                "internal.sftp",
                "internal.sftp.receipts");
        knows("sftp.inbox");
        knows(
                "internal.sftp.inbox",
                "source",
                "spec",
                "io",
                "io.exchange",
                "io.json",
                "internal.sftp",
                "internal.sftp.journal",
                "sftp.fault",
                "sftp.inbox");
        knows("sftp.diagnosis");
        knows(
                "sftp",
                join(
                        MODEL,
                        IO,
                        "internal.digest",
                        "internal.sftp",
                        "internal.sftp.inbox",
                        "internal.sftp.journal",
                        "internal.sftp.receipts",
                        "sftp.fault",
                        "sftp.diagnosis",
                        "sftp.inbox",
                        "sftp.receipt"));
        knows(
                "sftp.settings",
                "io",
                "io.plan",
                "io.snapshot",
                "io.yaml",
                "internal.text",
                "spec",
                "sftp",
                "sftp.fault",
                "internal.sftp");
        knows("internal.fixtures");
        knows("internal.fixtures.edit", "problem", "source", "spec", "io", "io.csv");
        knows("fixtures", join(join(MODEL, IO), ONEROSTER, "internal.fixtures"));
        knows(
                "fixtures.cases",
                "problem",
                "source",
                "spec",
                "validate",
                "io",
                "io.csv",
                "io.profile",
                "internal.fixtures.edit");
        knows("fixtures.mutation", join(MODEL, ONEROSTER, "fixtures", "internal.fixtures", "internal.fixtures.edit"));
        knows("fixtures.arbitraries", "fixtures", "spec", "validate");
        knows("fixtures.dropbox");
        knows("internal.fixtures.servers");
        knows(
                "cli",
                join(
                        join(MODEL, IO),
                        ONEROSTER,
                        "internal.compare",
                        "sftp",
                        "sftp.settings",
                        "sftp.receipt",
                        "sftp.diagnosis",
                        "sftp.fault",
                        "fixtures",
                        "fixtures.mutation"));
    }

    private static final String[] SSHJ = {"net.schmizz..", "com.hierynomus.."};
    private static final String[] PROGRAMS = {"dev.roster.cli..", "dev.roster.nightly..", "dev.roster.rest.."};

    private static void knows(String name, String... others) {
        KNOWS.put(name, List.of(others));
    }

    private static String[] join(String[] some, String[] others, String... more) {
        return Stream.of(some, others, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    static Set<String> packages() {
        return KNOWS.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyWhatStandsBeforeIt(String name) {
        String[] allowed = Stream.concat(Stream.of(name), KNOWS.get(name).stream())
                .map(other -> "dev.roster." + other)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("dev.roster." + name)
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("dev.roster..")).or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void hasAnArrowForEachPackage() {
        Set<String> packages = MAIN.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName().substring("dev.roster.".length()))
                .collect(Collectors.toSet());
        assertThat(packages).isSubsetOf(KNOWS.keySet()).contains("spec", "io", "cli");
    }

    @Test
    void leavesTheValidatorToTheEmbedder() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate..")
                .check(MAIN);
    }

    @Test
    void keepsSshjInOnePlaceAndOutOfEverySignature() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.roster.internal.sftp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SSHJ)
                .check(MAIN);
        staysOutOfSignatures(SSHJ);
    }

    @Test
    void hasNoWayToAcceptAHostKeyThatNobodyVouchedFor() {
        String verifiers = "net.schmizz.sshj.transport.verification";
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(PromiscuousVerifier|OpenSSHKnownHosts|FingerprintVerifier)")
                .check(MAIN);
        classes()
                .that()
                .implement(verifiers + ".HostKeyVerifier")
                .should()
                .haveSimpleName("HostKeyCheck")
                .check(MAIN);
        noClasses()
                .that()
                .doNotHaveSimpleName("HostKeyCheck")
                .and()
                .doNotHaveSimpleName("SshLink")
                .and()
                .doNotHaveSimpleName("Negotiated")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(verifiers)
                .check(MAIN);
    }

    @Test
    void keepsJacksonOutOfEverySignature() {
        staysOutOfSignatures("tools.jackson..", "com.fasterxml..");
    }

    private static void staysOutOfSignatures(String... hidden) {
        DescribedPredicate<JavaCodeUnit> offered = describe(
                "are offered to embedders",
                unit -> open(unit.getModifiers())
                        && open(unit.getOwner().getModifiers())
                        && !unit.getOwner().getPackageName().startsWith("dev.roster.internal."));
        codeUnits()
                .that(offered)
                .should()
                .notHaveRawReturnType(resideInAnyPackage(hidden))
                .andShould()
                .notHaveRawParameterTypes(describe(
                        "any of " + List.of(hidden),
                        (List<JavaClass> types) -> types.stream().anyMatch(resideInAnyPackage(hidden))))
                .check(MAIN);
    }

    private static boolean open(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    @ParameterizedTest
    @MethodSource("testTools")
    void leavesEachTestToolToTheFixturesThatNeedIt(String tool, List<String> needing) {
        noClasses()
                .that()
                .resideOutsideOfPackages(needing.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(tool)
                .check(MAIN);
    }

    /** Each with the packages that need it; districts, mutations and school years do without. */
    static Stream<Arguments> testTools() {
        String server = "dev.roster.fixtures.dropbox";
        return Stream.of(
                Arguments.of("net.jqwik..", List.of("dev.roster.fixtures.arbitraries")),
                Arguments.of("org.junit..", List.of(server)),
                Arguments.of("org.apache.sshd..", List.of(server, "dev.roster.internal.fixtures.servers")));
    }

    @Test
    void dependsOnNoLocaleNoEncodingAndNoTimeZoneOfTheMachine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.(.*Format|Collator)|java\\.io\\.File(Read|Writ)er")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .check(MAIN);
    }

    @Test
    void readsNoClockAndEndsNoProgramInALibrary() {
        DescribedPredicate<AccessTarget> clock = describe("a clock of the machine", ArchitectureTest::isClock);
        noClasses()
                .that()
                .resideOutsideOfPackages(PROGRAMS)
                .and()
                .resideOutsideOfPackages("dev.roster.sftp..", "dev.roster.internal.sftp..")
                .should()
                .accessTargetWhere(describe("reads a clock", access -> clock.test(access.getTarget())))
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackages(PROGRAMS)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(MAIN);
    }

    /** Tells the calls that look at the time of day, or make a clock that does; a clock that was handed in is fine. */
    private static boolean isClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean handedIn = target.getFullName().contains("java.time.Clock)");
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now") && !handedIn;
        boolean made = owner.equals("java.time.Clock") && target.getName().startsWith("system");
        return now || made || target.getFullName().equals("java.lang.System.currentTimeMillis()");
    }
}
