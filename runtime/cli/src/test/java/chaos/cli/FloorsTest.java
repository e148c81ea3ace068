package chaos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The floors of the house: a package imports only from packages on floors below its own. */
class FloorsTest {
    private static final Map<String, Integer> FLOORS = floors(
            "quantity",
            "plan",
            "words",
            "script",
            "agent shop",
            "behind",
            "journal",
            "metric host",
            "load fault probe target remedy",
            "diagnosis incident",
            "verdict perform",
            "report",
            "cli");

    /** Programs of their own, which start alone. */
    private static final Set<String> ALONE = Set.of("agent", "shop");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("chaos");

    @Test
    void everyPackageOfTheSourcesWasSeenAndHasAFloor() throws Exception {
        var seen = CLASSES.stream().map(FloorsTest::packageOf).collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).isEqualTo(packagesOfTheSources());
        assertThat(FLOORS.keySet()).containsAll(seen);
    }

    @Test
    void aPackageImportsOnlyFromLowerFloors() {
        assertThat(CLASSES.stream().flatMap(FloorsTest::climbs).sorted().distinct())
                .isEmpty();
    }

    private static Stream<String> climbs(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .filter(dependency -> climbs(packageOf(from), packageOf(dependency.getTargetClass())))
                .map(Dependency::getDescription);
    }

    private static boolean climbs(String from, String to) {
        return !from.equals(to) && (ALONE.contains(from) || FLOORS.get(to) >= FLOORS.get(from));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith("chaos.");
    }

    /** The second part of the name: {@code chaos.plan.x} is on the floor of {@code plan}. */
    private static String packageOf(JavaClass type) {
        return type.getBaseComponentType().getPackageName().split("\\.")[1];
    }

    private static Set<String> packagesOfTheSources() throws Exception {
        var found = new TreeSet<String>();
        for (var module :
                List.of("dsl", "runtime/agent", "runtime/behind", "runtime/shop", "runtime/engine", "runtime/cli")) {
            var sources = Path.of(System.getProperty("chaos.root"), module, "src/main/java/chaos");
            if (Files.isDirectory(sources)) {
                try (var folders = Files.list(sources)) {
                    folders.map(folder -> folder.getFileName().toString()).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Map<String, Integer> floors(String... packages) {
        var floors = new TreeMap<String, Integer>();
        for (var floor = 0; floor < packages.length; floor++) {
            var height = floor;
            Arrays.stream(packages[floor].split(" ")).forEach(name -> floors.put(name, height));
        }
        return floors;
    }
}
