package chaos.perform;

import chaos.fault.FaultException;
import chaos.fault.FaultOrder;
import chaos.fault.FaultTarget;
import chaos.fault.Holder;
import chaos.fault.Undone;
import chaos.journal.Event;
import chaos.journal.Recorder;
import chaos.plan.Injection;
import chaos.quantity.Amount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Begins and ends faults through a holder, and journals what became of each. */
final class FaultDesk implements Holder.Listener {

    private final Recorder recorder;
    private final Function<Injection, String> undoText;
    private final Runnable onLost;
    private final Set<String> active = Collections.synchronizedSet(new LinkedHashSet<>());
    private final List<Undone> left = Collections.synchronizedList(new ArrayList<>());

    FaultDesk(Recorder recorder, Function<Injection, String> undoText, Runnable onLost) {
        this.recorder = recorder;
        this.undoText = undoText;
        this.onLost = onLost;
    }

    void begin(Holder holder, String fault, Injection injection, FaultTarget target) throws FaultException {
        recorder.append(new Event.FaultIntended(
                fault,
                injection.fault().kind(),
                printed(injection.fault().arguments()),
                undoText.apply(injection),
                injection.origin().line()));
        active.add(fault);
        try {
            holder.begin(new FaultOrder(fault, injection.fault(), target, injection.lasting()));
        } catch (FaultException e) {
            active.remove(fault);
            recorder.append(new Event.FaultRefused(fault, String.valueOf(e.getMessage())));
            throw e;
        }
        recorder.append(new Event.FaultBegan(fault));
    }

    private static Map<String, String> printed(Map<String, Amount> arguments) {
        Map<String, String> printed = new LinkedHashMap<>();
        arguments.forEach((name, amount) -> printed.put(name, amount.print()));
        return printed;
    }

    /** Ends all that is active, and journals each end. */
    void undoAll(Holder holder, String reason) {
        holder.undoAll().forEach(undone -> settle(undone, reason));
    }

    /** Ends all that is active, youngest first, and leaves what they are done to: a proxy goes on. */
    void undoActive(Holder holder, String reason) {
        List<String> faults = new ArrayList<>(active());
        Collections.reverse(faults);
        faults.forEach(fault -> settle(holder.undo(fault), reason));
    }

    private void settle(Undone undone, String reason) {
        if (undone.clean()) {
            ended(undone.fault(), reason, undone.detail());
        } else {
            undoFailed(undone);
        }
    }

    @Override
    public void achieved(String fault, String what, double asked, double achieved) {
        recorder.append(new Event.FaultAchieved(fault, what, asked, achieved));
    }

    @Override
    public void ended(String fault, String reason, String verified) {
        if (active.remove(fault)) {
            recorder.append(new Event.FaultEnded(fault, reason, verified));
        }
    }

    @Override
    public void undoFailed(Undone undone) {
        if (active.remove(undone.fault())) {
            left.add(undone);
            recorder.append(new Event.UndoFailed(undone.fault(), undone.detail(), undone.byHand()));
        }
    }

    @Override
    public void lost(String why) {
        recorder.append(new Event.Warned("the holder of the faults is gone, its guard undoes them", List.of(why)));
        onLost.run();
    }

    /** The faults that are active now. */
    Set<String> active() {
        synchronized (active) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(active));
        }
    }

    /** What could not be undone. */
    List<Undone> left() {
        synchronized (left) {
            return List.copyOf(left);
        }
    }
}
