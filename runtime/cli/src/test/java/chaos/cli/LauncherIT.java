package chaos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a copy of the tree that holds only what it looks at. */
class LauncherIT {
    @TempDir
    Path temp;

    private LaunchedTree tree;

    @BeforeEach
    void copy() throws IOException {
        tree = LaunchedTree.copyTo(temp);
    }

    @Test
    void startsFromAnyFolderAndThroughALink() throws Exception {
        var link = Files.createSymbolicLink(temp.resolve("link"), tree.launcher());

        var seen = tree.start(link, Path.of("/"), "--version").end();

        assertThat(seen.output()).matches("chaos \\S+ \\(build [0-9a-f]{16}, Java \\S+\\)\n");
        assertThat(seen.status()).isZero();
    }

    @Test
    void aCopyOutsideItsTreeIsRefused() throws Exception {
        var copy = Files.copy(tree.launcher(), temp.resolve("copy"));

        var seen = tree.start(copy, temp, "--version").end();

        assertThat(seen.errors())
                .isEqualTo("chaos: " + copy + " is a copy of the launcher outside its tree\n"
                        + "       Make a symbolic link to bin/chaos instead.\n");
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void isQuietAfterTheFirstUse() throws Exception {
        assertThat(tree.run("--version").errors()).contains("preparing a quick start");
        assertThat(tree.run("--version").errors()).isEmpty();
        assertThat(tree.archives()).hasSize(1);
    }

    @Test
    void concurrentFirstUsesMakeOneArchive() throws Exception {
        var started = new ArrayList<LaunchedTree.Launch>();
        for (var i = 0; i < 4; i++) {
            started.add(tree.start(tree.launcher(), temp, "--version"));
        }
        for (var launch : started) {
            assertThat(launch.end().status()).isZero();
        }

        assertThat(tree.archives()).hasSize(1);
    }

    @Test
    void aTouchedJarIsNotAnErrorAndSaysNothing() throws Exception {
        tree.run("--version");
        Files.setLastModifiedTime(tree.jar(), FileTime.from(Instant.parse("2026-02-02T00:00:00Z")));

        var seen = tree.run("--version");

        assertThat(seen.errors()).isEmpty();
        assertThat(seen.status()).isZero();
    }

    @Test
    void aDamagedArchiveIsNotAnErrorAndSaysNothing() throws Exception {
        tree.run("--version");
        var archive = tree.archives().get(0);
        archive.toFile().setWritable(true);
        Files.writeString(archive, "not an archive");

        var seen = tree.run("--version");

        assertThat(seen.errors()).isEmpty();
        assertThat(seen.status()).isZero();
    }

    @Test
    void aCacheThatCannotBeWrittenIsNotAnError() throws Exception {
        tree.set("XDG_CACHE_HOME", "/dev/null/cache");

        var seen = tree.run("--version");

        assertThat(seen.errors()).isEmpty();
        assertThat(seen.status()).isZero();
    }

    @Test
    void aNameThatIsNotAsciiIsReadWithoutALocale() throws Exception {
        tree.set("LC_ALL", "C");

        // The shell makes the name, since this JVM may have no locale itself.
        var check = "exec \"$0\" check $'gr\\xc3\\xbc\\xc3\\x9fe.groovy'";
        var seen = tree.start(
                        Path.of("/bin/bash"), temp, "-c", check, tree.launcher().toString())
                .end();

        assertThat(seen.errors()).contains("gr\u00fc\u00dfe.groovy: there is no such file");
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        tree.set("PATH", tree.pathWithout("java").toString());

        var seen = tree.run("--version");

        assertThat(seen.errors())
                .isEqualTo("chaos: there is no java on PATH\n"
                        + "       Install a JDK (Debian: apt-get install openjdk-17-jdk-headless), or name one:"
                        + " CHAOS_JAVA=/path/to/bin/java\n");
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void anOldJavaIsRefusedWithBothVersions() throws Exception {
        var old = tree.program("old-java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        tree.set("CHAOS_JAVA", old.toString());

        var seen = tree.run("--version");

        assertThat(seen.errors()).startsWith("chaos: " + old + " is Java 11.0.2, but chaos needs Java 17 or newer\n");
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void aVeryOldJavaIsRefusedToo() throws Exception {
        tree.set(
                "CHAOS_JAVA",
                tree.program("old-java", "echo 'java version \"1.8.0_392\"' >&2")
                        .toString());

        var seen = tree.run("--version");

        assertThat(seen.errors()).contains("is Java 1.8.0_392, but chaos needs Java 17 or newer");
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void aJavaThatDoesNotStartIsNamed() throws Exception {
        tree.set(
                "CHAOS_JAVA",
                tree.program("broken", "echo 'out of luck'; exit 1").toString());

        var seen = tree.run("--version");

        assertThat(seen.errors()).contains("broken does not start: out of luck");
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        tree.set("JAVA_HOME", "/no/such/place");

        var seen = tree.run("--version");

        assertThat(seen.errors()).startsWith("chaos: JAVA_HOME is /no/such/place, which has no bin/java\n");
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void newerSourcesWithoutMavenAreRefused() throws Exception {
        tree.newSource();
        tree.set("PATH", tree.pathWithout("mvn").toString());

        var seen = tree.run("--version");

        assertThat(seen.errors()).startsWith("chaos: it has to be built, and there is no mvn on PATH\n");
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLog() throws Exception {
        tree.newSource();
        tree.maven("echo 'Foo.java:[3,1] reached end of file'; exit 1");

        var seen = tree.run("--version");

        assertThat(seen.errors())
                .contains("building (the sources have changed)", "Foo.java:[3,1] reached end of file", "build.log");
        assertThat(seen.output()).isEmpty();
        assertThat(seen.status()).isEqualTo(2);
    }

    @Test
    void concurrentUsesBuildOnce() throws Exception {
        tree.newSource();
        tree.maven("echo built >>" + temp.resolve("builds") + "; touch " + tree.build());
        var started = new ArrayList<LaunchedTree.Launch>();
        for (var i = 0; i < 4; i++) {
            started.add(tree.start(tree.launcher(), temp, "--version"));
        }
        for (var launch : started) {
            assertThat(launch.end().status()).isZero();
        }

        assertThat(Files.readAllLines(temp.resolve("builds"))).isEqualTo(List.of("built"));
    }

    @Test
    void aNewTestIsNoReasonToBuild() throws Exception {
        tree.newTest();
        tree.maven("exit 1");

        assertThat(tree.run("--version").status()).isZero();
    }

    @Test
    void canBeToldNotToBuild() throws Exception {
        tree.newSource();
        tree.maven("exit 1");
        tree.set("CHAOS_BUILD", "never");

        assertThat(tree.run("--version").status()).isZero();
    }
}
