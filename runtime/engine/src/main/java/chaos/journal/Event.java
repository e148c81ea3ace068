package chaos.journal;

import chaos.plan.Severity;
import chaos.plan.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened in a run; the journal stamps it with its time. */
public sealed interface Event {

    /** The run begins: nothing has been touched yet. */
    record RunStarted(String run, String title, String script, String tool, long pid, Map<String, String> answers)
            implements Event {}

    /** A part of the run begins. */
    record PhaseBegan(Phase phase) implements Event {}

    /** The steady state held for the time the gate asks; {@code evidence} says what was measured. */
    record GatePassed(String evidence) implements Event {}

    /** The steady state did not hold; no fault was begun. */
    record GateFailed(String reason) implements Event {}

    /** A new shape of the load begins. */
    record LoadChanged(String shape, long clients, int line) implements Event {}

    /** A target answers for the first time. */
    record TargetStarted(String description, String uri, long pid) implements Event {}

    /** A proxy stands in front of a service until the run ends; both addresses are {@code host:port}. */
    record ProxyOpened(String proxy, String listens, String service) implements Event {}

    /** The target ended by our wish. */
    record TargetStopped(String reason) implements Event {}

    /** The target's process is gone, and nobody here ended it; {@code exit} is its exit code where it is known. */
    record TargetDied(@Nullable Integer exit, String evidence) implements Event {}

    /** The kernel killed the target's process for want of memory in its control group; {@code limit} is in bytes. */
    record TargetOomKilled(long pid, long limit, String evidence) implements Event {}

    /** A fault is about to begin; how it will be undone is on disk already. */
    record FaultIntended(String fault, String kind, Map<String, String> arguments, String undo, int line)
            implements Event {}

    /** A fault is active. */
    record FaultBegan(String fault) implements Event {}

    /** What a fault really does beside what was asked, in the base unit of its signal. */
    record FaultAchieved(String fault, String what, double asked, double achieved) implements Event {}

    /** A fault is over and what it did is gone; {@code verified} says how that was checked. */
    record FaultEnded(String fault, String reason, String verified) implements Event {}

    /** A fault could not begin; nothing of it is left. */
    record FaultRefused(String fault, String reason) implements Event {}

    /** Something may have been left behind; {@code byHand} is the exact command that mends it. */
    record UndoFailed(String fault, String problem, String byHand) implements Event {}

    /**
     * The failure entered a stage.
     *
     * @param since epoch milliseconds of its onset, which is earlier than its recognition
     * @param evidence which signals crossed which thresholds
     */
    record StageEntered(Stage stage, long since, String evidence) implements Event {}

    /** The forecast names a resource that will be exhausted, and in how many seconds. */
    record AlarmRaised(String resource, double secondsToExhaustion, String evidence) implements Event {}

    /** The forecast for a resource no longer stands. */
    record AlarmCleared(String resource, String reason) implements Event {}

    /**
     * The service is broken by the script's own rule, or by the usual one.
     *
     * @param clients how many there were
     * @param line of the rule; 1 of the usual one
     */
    record ServiceBroke(String condition, long clients, int line) implements Event {}

    /** A rule of the script ends the run. */
    record AbortCalled(String condition, String evidence, int line) implements Event {}

    /** A response to what was noticed begins. */
    record ResponseBegan(String act, String condition, int line) implements Event {}

    /** A response is over. */
    record ResponseEnded(String act, boolean succeeded, String detail) implements Event {}

    /**
     * An incident of the run was declared by a response; people go on with it by its name.
     *
     * @param rule why it has this severity
     */
    record IncidentDeclared(String incident, Severity severity, String rule, String condition, int line)
            implements Event {}

    /** A response declared the run's open incident again: its severity was raised, or else that is noted in it. */
    record IncidentDeclaredAgain(
            String incident, Severity severity, boolean raised, String rule, String condition, int line)
            implements Event {}

    /**
     * A runbook begins, alone or as a response within a scenario's run.
     *
     * @param directory the working directory that its relative paths are meant in
     */
    record RunbookBegan(String title, int steps, String directory) implements Event {}

    /** A step begins; steps count from 1. */
    record StepBegan(int step, String name, int line) implements Event {}

    /**
     * An act is about to be done; how it is taken back is on disk already.
     *
     * @param changes whether it may change anything; one that only looks does not
     * @param back what its way back must know, such as {@code link} and {@code former}; empty where it remembers none
     */
    record ActIntended(int step, String act, boolean changes, Map<String, String> back, int line) implements Event {}

    /**
     * A program of the act that was intended last is about to begin: who it is was on disk before it did anything, so that
     * it is found should it outlive this tool.
     *
     * @param pid its process id, which is that of its group too
     * @param started its start in clock ticks after boot (field 22 of {@code /proc/PID/stat}), which tells it from a later
     *     process with the same id
     */
    record ProgramBegan(String program, long pid, long started) implements Event {}

    /** An act is done; where it was so already, nothing was changed. */
    record ActDone(int step, String act, boolean changed, String detail, double seconds, int line) implements Event {}

    /**
     * An act failed; {@code problem} says why.
     *
     * @param changed whether it changed something before, or nobody knows
     */
    record ActFailed(int step, String act, String problem, boolean changed, double seconds, int line)
            implements Event {}

    /** A step failed and is tried anew after a wait. */
    record StepRetried(int step, int attempt, double waitSeconds, String problem) implements Event {}

    /** A step is over. */
    record StepEnded(int step, String name, StepState state, String detail) implements Event {}

    /** A person is asked, for so many seconds; what counts when no answer comes is {@code otherwise}. */
    record ApprovalAsked(String question, double seconds, boolean otherwise) implements Event {}

    /** An approval was given or refused, and by whom. */
    record ApprovalGiven(String question, boolean approved, String by) implements Event {}

    /** What a program printed is kept under a name for later steps. */
    record OutputCaptured(String output, String sha256, long bytes) implements Event {}

    /** A file of evidence is in the run's folder. */
    record EvidenceKept(String file, String sha256, long bytes) implements Event {}

    /** What the steps of a runbook changed is being taken back, last step first; by whose wish says {@code by}. */
    record RunbookUndoBegan(String by) implements Event {}

    /** What was seen of the target at a stage's onset is in the folder, so many files, each told as {@link EvidenceKept}. */
    record EvidenceCollected(Stage stage, int files, String folder) implements Event {}

    /** What a step had changed is taken back. */
    record StepUndone(int step, String name, String detail) implements Event {}

    /** What a step had changed could not be taken back; {@code byHand} is the command that does it. */
    record StepUndoFailed(int step, String name, String problem, String byHand) implements Event {}

    /** A runbook is over: {@code how} is one word, such as DONE or STEP_FAILED. */
    record RunbookEnded(String how, String message) implements Event {}

    /** A person or a signal ends the run before its time. */
    record Interrupted(String by) implements Event {}

    /** Something that the reader should know and that ends nothing, such as a probe that cannot read. */
    record Warned(String text, List<String> details) implements Event {}

    /** The surroundings ended the run after it had begun: what was measured until then shows nothing. */
    record RunFailed(String reason) implements Event {}

    /** The run is over and all that it did is undone, or told as {@link UndoFailed}. */
    record RunEnded(String reason) implements Event {}
}
