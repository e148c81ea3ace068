package chaos.perform.act;

import chaos.host.Command;
import chaos.perform.act.CommandDeed.CommandSource;
import chaos.plan.Act;
import chaos.plan.FileAct;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Each kind of act and how it is done; a new one is a file and a line here. */
public final class Deeds {

    private static final Map<Class<? extends Act>, BiFunction<Tools, Act, Deed>> MAKERS = new HashMap<>();

    static {
        add(Act.Command.class, Deeds::command);
        add(Act.Shell.class, Deeds::shell);
        add(FileAct.Point.class, PointDeed::new);
        add(FileAct.Rotate.class, RotateDeed::new);
        add(FileAct.Prune.class, PruneDeed::new);
        add(FileAct.PruneReleases.class, PruneReleasesDeed::new);
        add(FileAct.Survey.class, SurveyDeed::new);
        add(FileAct.Reclaim.class, ReclaimDeed::new);
        add(Act.Control.class, ControlDeed::new);
        add(Act.Verify.class, (tools, act) -> new VerifyDeed(tools, act.check(), act.within()));
        add(Act.WaitUntil.class, (tools, act) -> new VerifyDeed(tools, act.check(), act.within()));
        add(Act.Capture.class, CaptureDeed::new);
        add(Act.Keep.class, KeepDeed::new);
        add(Act.KeepFile.class, KeepFileDeed::new);
        add(Act.Approve.class, ApproveDeed::new);
    }

    private Deeds() {}

    /** The kinds that are known here. */
    static Set<Class<? extends Act>> known() {
        return Set.copyOf(MAKERS.keySet());
    }

    /** The act, bound to what it works with. */
    public static Deed of(Act act, Tools tools) {
        BiFunction<Tools, Act, Deed> maker = MAKERS.get(act.getClass());
        if (maker == null) {
            throw new IllegalStateException("no deed for " + act.getClass().getSimpleName());
        }
        return maker.apply(tools, act);
    }

    private static <A extends Act> void add(Class<A> kind, BiFunction<Tools, A, Deed> maker) {
        MAKERS.put(kind, (tools, act) -> maker.apply(tools, kind.cast(act)));
    }

    private static Deed command(Tools tools, Act.Command act) {
        return new CommandDeed(tools, new CommandSource() {
            @Override
            public Command command() throws DeedFailure {
                return tools.programs().command(act.words());
            }

            @Override
            public String print() {
                return tools.values().print(act.words());
            }
        });
    }

    private static Deed shell(Tools tools, Act.Shell act) {
        return new CommandDeed(tools, new CommandSource() {
            @Override
            public Command command() throws DeedFailure {
                return tools.programs().shell(act.text());
            }

            @Override
            public String print() {
                return "sh -c '" + tools.values().print(act.text()) + "'";
            }
        });
    }
}
