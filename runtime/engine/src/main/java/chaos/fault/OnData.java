package chaos.fault;

import java.util.Map;
import java.util.Set;

/** A fault of the file system that the target writes to. */
interface OnData extends FaultKind {

    @Override
    default Set<Need> needs() {
        return Set.of(Need.DATA, Need.LINUX);
    }

    @Override
    default Map<String, String> aim(FaultTarget target) throws FaultException {
        return Map.of(
                "data",
                target.data()
                        .map(folder -> folder.toAbsolutePath().toString())
                        .orElseThrow(() -> new FaultException(name()
                                + " needs the directory that the target writes to, and it is not known: add .data(..) to the"
                                + " target")));
    }
}
