package chaos.perform;

import chaos.fault.FaultException;
import chaos.fault.Holder;
import chaos.fault.Undone;
import chaos.incident.Incidents;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.RunClock;
import chaos.journal.RunFolder;
import chaos.load.LoadGenerator;
import chaos.perform.RunEnd.How;
import chaos.plan.BundledTarget;
import chaos.plan.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sets up what a plan needs, lets the conductor lead, and takes everything down again, in the opposite order. */
final class Performance {

    private static final long FAULT_SECONDS = 30;

    private final Scenario plan;
    private final RunClock clock;
    private final RunRecord record;
    private final Inbox inbox;
    private final Stop stop;
    private final Equipment equipment;
    private final FaultDesk desk;
    private final Teardown teardown = new Teardown();
    private final List<Undone> leftByTarget = new ArrayList<>();
    private Supplier<List<Undone>> leftByRemedies = List::of;

    Performance(Scenario plan, RunClock clock, RunRecord record, Inbox inbox, Stop stop, Equipment equipment) {
        this.plan = plan;
        this.clock = clock;
        this.record = record;
        this.inbox = inbox;
        this.stop = stop;
        this.equipment = equipment;
        this.desk = new FaultDesk(
                record,
                injection -> equipment.undoText(injection.fault()),
                () -> stop.wish(
                        How.FAILED,
                        "the holder of the faults was lost; what it left undone is in the ledger, and its guard undoes it"));
    }

    RunEnd perform() {
        try {
            setUp().conduct();
        } catch (TargetException e) {
            stop.wish(How.NOT_BEGUN, String.valueOf(e.getMessage()));
        } catch (FaultException e) {
            stop.wish(e.isUnsafe() ? How.REFUSED : How.NOT_BEGUN, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            stop.wish(How.INTERRUPTED, "this program");
        } catch (RuntimeException e) {
            stop.wish(How.FAILED, "a defect of this tool ended the run: " + e);
        } finally {
            tellEarlyEnd();
            record.append(new Event.PhaseBegan(Phase.WIND_DOWN));
            teardown.run(problem ->
                    record.append(new Event.Warned("winding down met a problem and went on", List.of(problem))));
        }
        return end();
    }

    private void tellEarlyEnd() {
        Stop.Wish wish = stop.wished().orElse(null);
        if (wish != null && wish.how() == How.INTERRUPTED) {
            record.append(new Event.Interrupted(wish.message()));
        } else if (wish != null && wish.how() == How.FAILED) {
            record.append(new Event.RunFailed(wish.message()));
        }
    }

    private Conductor setUp() throws TargetException, FaultException {
        TargetSession target = equipment.target(plan.target(), record::append);
        teardown.add(() -> end(target));
        record.append(TargetEvents.started(target));
        teardown.add(equipment.sampler(target, plan.watch(), record));
        Evidence evidence = equipment.evidence(target, record);
        teardown.add(evidence);
        Remedies remedies = new Remedies(clock, record, target, inbox::listen, equipment.folder(), record::output);
        leftByRemedies = remedies::left;
        remedies.mustBeFit(plan);
        Responder responder = new Responder(
                record, target, remedies, incidents(), () -> stop.wished().isPresent());
        teardown.add(responder);
        // The load may go through a proxy of the holder's, which therefore ends after it.
        Holder holder = equipment.holder(desk);
        teardown.add(holder);
        URI asked = new Doors(holder, record, target.uri()).open(plan);
        LoadGenerator load = equipment.load(asked, target.trust(), plan.load(), record);
        Thread loadEnd = new Thread(() -> end(load), "chaos-load-end");
        teardown.add(() -> {
            loadEnd.join();
            load.close();
        });
        teardown.add(() -> undo(holder));
        new Clearance(holder, target.faultTarget()).ask(Agenda.of(plan));
        ExecutorService faultWorker = faultWorker();
        // The load waits for what is in flight; the faults need not wait for that to be undone.
        teardown.add(loadEnd::start);
        Conductor.Cast cast = new Conductor.Cast(target, holder, desk, load, responder, evidence, faultWorker);
        return new Conductor(plan, clock, record, stop, inbox, equipment.recognition(plan), cast);
    }

    /** A plan that was performed to its end is told what became of the last that it sent; nobody else is kept waiting for that. */
    private void end(LoadGenerator load) {
        load.finish(() -> stop.wished().isEmpty());
        load.close();
    }

    private IncidentDesk incidents() {
        RunFolder folder = new RunFolder(equipment.folder());
        Path runs = folder.path().resolve("..").normalize();
        IncidentDesk desk = new IncidentDesk(plan.title(), folder, Incidents.of(runs, clock), record);
        teardown.add(desk);
        return desk;
    }

    private void end(TargetSession target) {
        boolean lived = target.pid().isPresent();
        target.close();
        target.left().ifPresent(left -> {
            record.append(new Event.UndoFailed(left.fault(), left.detail(), left.byHand()));
            leftByTarget.add(left);
        });
        if (lived && plan.target() instanceof BundledTarget) {
            record.append(new Event.TargetStopped("the run is over"));
        }
    }

    private void undo(Holder holder) {
        if (plan.proxies().isEmpty()) {
            desk.undoAll(holder, "the run ends");
        } else {
            desk.undoActive(holder, "the run ends");
        }
    }

    private ExecutorService faultWorker() {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "chaos-fault"));
        teardown.add(() -> {
            // A fault that is just being begun is let begin, so that it can be undone.
            worker.shutdown();
            worker.awaitTermination(FAULT_SECONDS, TimeUnit.SECONDS);
        });
        return worker;
    }

    private RunEnd end() {
        Stop.Wish wish = stop.wished().orElse(new Stop.Wish(How.COMPLETED, "the plan was performed to its end"));
        List<Undone> left = Stream.of(desk.left(), leftByRemedies.get(), leftByTarget)
                .flatMap(List::stream)
                .toList();
        String message = wish.how() == How.INTERRUPTED ? "interrupted by " + wish.message() : wish.message();
        record.append(new Event.RunEnded(message));
        return new RunEnd(wish.how(), message, left);
    }
}
