package chaos.fault;

import java.util.Map;
import java.util.Set;

/** A fault in the target's database. */
interface InDatabase extends FaultKind {

    /** How the end of each is verified. */
    String UNDO =
            "the sessions end with the holder, and PostgreSQL ends them by itself when it hears nothing of them; checked by"
                    + " their mark in pg_stat_activity, in other databases by the holder's threads";

    @Override
    default Set<Need> needs() {
        return Set.of(Need.DATABASE);
    }

    @Override
    default Map<String, String> aim(FaultTarget target) throws FaultException {
        String database = target.behind()
                .database()
                .orElseThrow(() -> new FaultException(name() + " needs the target's database, and it is not known: add"
                        + " .database('jdbc:..') to the target, or .database('served') to the bundled one"));
        return Map.of("database", database, "jars", BehindJars.path());
    }
}
