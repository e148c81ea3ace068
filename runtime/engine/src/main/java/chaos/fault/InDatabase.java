package chaos.fault;

import java.util.Map;
import java.util.Set;

/** A fault in the target's database. */
interface InDatabase extends FaultKind {

    /** How the end of each is verified. */
    String UNDO =
            "the sessions are closed; they are the holder's own and end with it, and PostgreSQL ends them by itself when"
                    + " it hears nothing of them for three graces; checked in pg_stat_activity by the fault's mark, and what is still"
                    + " there is terminated; of another database by the holder's threads";

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
