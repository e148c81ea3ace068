package chaos.perform.act;

import chaos.plan.Check;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Each kind of check and how it is looked at. */
public final class Looks {

    private static final Map<Class<? extends Check>, Maker<Check>> MAKERS = new HashMap<>();

    static {
        add(Check.HttpAnswers.class, HttpLook::of);
        add(Check.PortAccepts.class, PortLook::of);
        add(Check.CommandSucceeds.class, CommandLook::new);
        add(Check.PathExists.class, PathLook::of);
        add(Check.LinkPoints.class, LinkLook::of);
        add(Check.DiskBelow.class, DiskLook::of);
        add(Check.SignalHolds.class, SignalLook::of);
    }

    private Looks() {}

    /** The kinds that are known here. */
    static Set<Class<? extends Check>> known() {
        return Set.copyOf(MAKERS.keySet());
    }

    /** A look at a check; to be closed. */
    public static Look of(Check check, Tools tools) throws DeedFailure {
        Maker<Check> maker = MAKERS.get(check.getClass());
        if (maker == null) {
            throw new IllegalStateException("no look for " + check.getClass().getSimpleName());
        }
        return maker.make(tools, check);
    }

    private static <C extends Check> void add(Class<C> kind, Maker<C> maker) {
        MAKERS.put(kind, (tools, check) -> maker.make(tools, kind.cast(check)));
    }

    private interface Maker<C> {
        Look make(Tools tools, C check) throws DeedFailure;
    }
}
