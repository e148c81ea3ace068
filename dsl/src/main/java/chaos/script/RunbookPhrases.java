package chaos.script;

import chaos.words.AnswerNoun;
import chaos.words.Checked;
import chaos.words.CommandNoun;
import chaos.words.FileSystemNoun;
import chaos.words.Files;
import chaos.words.HttpNoun;
import chaos.words.LinkNoun;
import chaos.words.PathNoun;
import chaos.words.PortNoun;
import chaos.words.Releases;
import chaos.words.RotationNoun;
import chaos.words.Said;
import chaos.words.SecretNoun;
import chaos.words.ServiceNoun;
import chaos.words.UndoNoun;
import java.util.HashMap;
import java.util.Map;

/** What the values of a runbook are called in messages. */
final class RunbookPhrases {

    private RunbookPhrases() {}

    static Map<Class<?>, String> all() {
        Map<Class<?>, String> kinds = new HashMap<>();
        kinds.put(Said.class, "a text");
        kinds.put(Checked.class, "a check (such as path('/srv/shop').exists)");
        kinds.put(HttpNoun.class, "`http('http://127.0.0.1:8080')`");
        kinds.put(PortNoun.class, "`port('127.0.0.1', 8080)`");
        kinds.put(PathNoun.class, "`path('/srv/shop')`");
        kinds.put(LinkNoun.class, "`link('/srv/shop/current')`");
        kinds.put(FileSystemNoun.class, "`fileSystem('/srv')`");
        kinds.put(CommandNoun.class, "`command('true')`");
        kinds.put(ServiceNoun.class, "a service (such as bundled(home) or systemd('nginx'))");
        kinds.put(Files.class, "a number of files (such as 5.files)");
        kinds.put(Releases.class, "a number of releases (such as 3.releases)");
        kinds.put(RotationNoun.class, "`renaming` or `copyTruncate`");
        kinds.put(AnswerNoun.class, "`yes` or `no`");
        kinds.put(SecretNoun.class, "`secret('token')`");
        kinds.put(UndoNoun.class, "`undo`");
        return kinds;
    }
}
