package chaos.agent.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks as exact text, and what becomes of what is not theirs. */
class BootHookTest {

    private static final Path LEDGER = Path.of("/var/lib/chaos/ledger 50%");
    private static final List<String> COMMAND = List.of(
            "/usr/bin/java", "-cp", "/opt/it's/$agent.jar", "chaos.agent.UndoMain", "--ledger", LEDGER.toString());

    private static final String UNIT =
            "# Laid by chaos with the first fault that outlives a restart of this host, taken away with the last.\n"
                    + "[Unit]\n"
                    + "Description=Undo what chaos had begun when this host went down\n"
                    + "RequiresMountsFor=\"/var/lib/chaos/ledger 50%%\"\n"
                    + "After=local-fs.target remote-fs.target\n"
                    + "\n"
                    + "[Service]\n"
                    + "Type=oneshot\n"
                    + "ExecStart=\"/usr/bin/java\" \"-cp\" \"/opt/it's/$$agent.jar\" \"chaos.agent.UndoMain\" \"--ledger\" \"/var/lib/chaos/ledger 50%%\"\n"
                    + "\n"
                    + "[Install]\n"
                    + "WantedBy=multi-user.target\n";

    private static final String LINE = "@reboot '/usr/bin/java' '-cp' '/opt/it'\\''s/$agent.jar' 'chaos.agent.UndoMain'"
            + " '--ledger' '/var/lib/chaos/ledger 50\\%' # laid by chaos, taken away with the last fault in"
            + " /var/lib/chaos/ledger 50\\%\n";

    @TempDir
    Path folder;

    @Test
    void aUnitIsEnabledAndTakenAwayAgainAndAgain() throws Exception {
        BootHook hook = new SystemdUnit(folder, LEDGER, COMMAND);
        for (int i = 0; i < 2; i++) {
            hook.lay();
            hook.lay();
            assertThat(Path.of(hook.place())).hasContent(UNIT).hasFileName("chaos-undo-84694bf2.service");
            assertThat(folder.resolve("multi-user.target.wants/chaos-undo-84694bf2.service"))
                    .isSymbolicLink()
                    .hasSameTextualContentAs(Path.of(hook.place()));
            hook.takeAway();
            hook.takeAway();
            assertThat(Files.exists(Path.of(hook.place()))).isFalse();
            assertThat(folder.resolve("multi-user.target.wants")).isEmptyDirectory();
        }
    }

    @Test
    void aUnitOfSomebodyElseIsNeitherOverwrittenNorTakenAway() throws Exception {
        BootHook hook = new SystemdUnit(folder, LEDGER, COMMAND);
        Path theirs = Files.writeString(Path.of(hook.place()), "[Unit]\n");
        assertThatThrownBy(hook::lay).hasMessageEndingWith("is not ours: it is left as it is");
        assertThatThrownBy(hook::takeAway).hasMessageEndingWith("is not ours: it is left as it is");
        assertThat(theirs).hasContent("[Unit]\n");
    }

    private Crontab crontab(String before) throws Exception {
        FakeCrontab.in(folder);
        if (!before.isEmpty()) {
            Files.writeString(folder.resolve("table"), before);
        }
        return Crontab.find(Map.of("PATH", "/none:" + folder)).orElseThrow();
    }

    @Test
    void aLineOfCronComesAndGoesAndNoOtherIsTouched() throws Exception {
        for (String before : List.of("", "# mine\n0 4 * * * backup %\n", "@reboot mine\n\n")) {
            Crontab crontab = crontab(before);
            BootHook hook = new CronLine(crontab, LEDGER, COMMAND);
            hook.lay();
            hook.lay();
            assertThat(crontab.read()).isEqualTo(before + LINE);
            crontab.write(crontab.read() + "5 5 * * * added meanwhile\n");
            hook.takeAway();
            hook.takeAway();
            assertThat(crontab.read()).isEqualTo(before + "5 5 * * * added meanwhile\n");
            Files.delete(folder.resolve("table"));
        }
    }

    @Test
    void aTableThatHeldNothingElseIsTakenAway() throws Exception {
        BootHook hook = new CronLine(crontab(""), LEDGER, COMMAND);
        hook.lay();
        hook.takeAway();
        assertThat(folder.resolve("table")).doesNotExist();
    }

    @Test
    void aLineThatOnlyBeginsLikeOursIsNotTakenForIt() throws Exception {
        String longer = LINE.substring(0, LINE.length() - 1) + " and more\n";
        Crontab crontab = crontab(longer);
        BootHook hook = new CronLine(crontab, LEDGER, COMMAND);
        hook.takeAway();
        assertThat(crontab.read()).isEqualTo(longer);
        hook.lay();
        assertThat(crontab.read()).isEqualTo(longer + LINE);
    }

    @Test
    void thereIsNoneWithoutTheProgram() {
        assertThat(Crontab.find(Map.of("PATH", folder.toString()))).isEmpty();
        assertThat(Crontab.find(Map.of())).isEmpty();
    }
}
