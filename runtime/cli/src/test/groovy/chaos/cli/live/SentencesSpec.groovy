package chaos.cli.live

import chaos.journal.Event
import chaos.journal.Phase
import chaos.journal.StepState
import chaos.plan.Severity
import chaos.plan.Stage
import spock.lang.Specification

class SentencesSpec extends Specification {

    static final INTENDED = new Event.FaultIntended(
            'memoryLeak-1', 'memoryLeak', [rate: '8 MB/s'], 'drops what it holds, then a collection', 21)

    static final Map<Event, String> SAID = [
        (new Event.RunStarted('r1', 'The shop leaks', 'leak.groovy', '0.1', 7, [:])): 'run r1: The shop leaks',
        (new Event.PhaseBegan(Phase.WARM_UP)): 'warming up',
        (new Event.GatePassed('availability 100 % for 30 s')): 'the steady state held: availability 100 % for 30 s',
        (new Event.GateFailed('availability was 3 %')): 'the steady state did not hold: availability was 3 %',
        (new Event.LoadChanged('hold 100 clients for 2 min', 100, 9)): 'load: hold 100 clients for 2 min',
        (new Event.TargetStarted('the bundled shop 2.5.1', 'http://127.0.0.1:8080', 42)):
                'the bundled shop 2.5.1 answers at http://127.0.0.1:8080 (process 42)',
        (new Event.ProxyOpened('front', '127.0.0.1:18080', '127.0.0.1:8080')):
                "proxy 'front' stands in front of 127.0.0.1:8080, at 127.0.0.1:18080",
        (new Event.TargetStopped('the run ends')): 'target stopped: the run ends',
        (new Event.TargetDied(3, 'its process is gone')): 'TARGET DIED with exit code 3: its process is gone',
        (new Event.TargetOomKilled(7, 256_000_000, 'oom_kill 1')): 'OOM KILL of the target: oom_kill 1',
        (INTENDED): 'fault memoryLeak (rate 8 MB/s) is about to begin',
        (new Event.FaultBegan('memoryLeak-1')):
                'fault memoryLeak (rate 8 MB/s) began; undone by: drops what it holds, then a collection',
        (new Event.FaultAchieved('memoryLeak-1', 'rate', 8e6d, 7.94e6d)): 'fault memoryLeak: rate 7,940,000, asked 8,000,000 (99 %)',
        (new Event.FaultEnded('memoryLeak-1', 'its time is over', 'nothing is held')):
                'fault memoryLeak ended (its time is over); verified: nothing is held',
        (new Event.FaultRefused('diskFill-2', 'the disk has no reserve')): 'fault diskFill-2 was refused: the disk has no reserve',
        (new Event.UndoFailed('memoryLeak-1', 'no answer', 'kill 42')):
                'UNDO FAILED for memoryLeak: no answer. Finish it by hand: kill 42',
        (new Event.StageEntered(Stage.PARTIAL_FAILURE, 5, 'errors above 5 % for 1 s')):
                'STAGE PARTIAL_FAILURE: errors above 5 % for 1 s',
        (new Event.AlarmRaised('heap', 55.4d, 'floor grows 1 MB/s')): 'ALARM heap exhausted in about 55 s: floor grows 1 MB/s',
        (new Event.AlarmCleared('heap', 'the target was restarted')): 'alarm for heap is over: the target was restarted',
        (new Event.ServiceBroke('errors is above 50 % over 5 s', 640, 21)): 'broken under 640 clients: errors is above 50 % over 5 s',
        (new Event.AbortCalled('availability is below 20 % for 15 s', 'it was 3 %', 30)):
                'ABORT by line 30, when availability is below 20 % for 15 s: it was 3 %',
        (new Event.ResponseBegan('restart target', 'stage reaches COMPLETE_FAILURE', 33)):
                'response by line 33, when stage reaches COMPLETE_FAILURE: restart target',
        (new Event.ResponseEnded('restart target', true, 'answers again')): 'response restart target succeeded: answers again',
        (new Event.IncidentDeclared('i1', Severity.CRITICAL, 'line 35 of the scenario says so', 'stage reaches COMPLETE_FAILURE', 35)):
                'INCIDENT CRITICAL declared by line 35, when stage reaches COMPLETE_FAILURE (line 35 of the scenario says so); see: chaos incident show i1',
        (new Event.IncidentDeclaredAgain('i1', Severity.CRITICAL, true, 'stage COMPLETE_FAILURE', 'errors is above 5 %', 36)):
                'INCIDENT raised to CRITICAL by line 36, when errors is above 5 % (stage COMPLETE_FAILURE)',
        (new Event.Interrupted('SIGINT')): 'interrupted by SIGINT',
        (new Event.Warned('a probe cannot read', ['/proc/1/io'])): 'warning: a probe cannot read (/proc/1/io)',
        (new Event.RunFailed('no disk')): 'the run cannot go on: no disk',
        (new Event.RunEnded('completed')): 'run ended: completed',
        (new Event.RunbookBegan('Rolls back', 3, '/srv')): 'runbook begins: Rolls back (3 steps)',
        (new Event.StepBegan(1, 'switch', 12)): 'step 1: switch',
        (new Event.ProgramBegan('sleep 7', 4711, 99)): 'process 4711 is sleep 7',
        (new Event.ActIntended(1, 'point current at 2.5.1', true, [former: '2.5.2'], 13)): 'step 1 is about to point current at 2.5.1',
        (new Event.ActDone(1, 'point current at 2.5.1', false, 'already so: it leads there', 0.01, 13)): 'point current at 2.5.1: already so: it leads there',
        (new Event.ActFailed(2, 'verify port 80', 'nothing answers', true, 3, 17)): 'verify port 80 FAILED: nothing answers',
        (new Event.StepRetried(2, 1, 0.5, 'nothing answers')): 'step 2 failed and is tried anew in 500 ms (retry 1): nothing answers',
        (new Event.StepEnded(2, 'verify', StepState.NOT_REACHED, 'an earlier step failed')): 'step 2 not reached: an earlier step failed',
        (new Event.ApprovalAsked('Go on?', 60, false)): 'approval asked: Go on? (no after 1 min)',
        (new Event.ApprovalGiven('Go on?', true, 'anna')): 'approved by anna',
        (new Event.OutputCaptured('former', '00ff', 5)): 'captured former, 5 bytes',
        (new Event.EvidenceKept('evidence/top.txt', '00ff', 4096)): 'kept evidence/top.txt, 4096 bytes, SHA-256 00ff',
        (new Event.EvidenceCollected(Stage.PARTIAL_FAILURE, 6, 'runs/r/evidence/partial_failure')):
                '6 pieces of evidence of PARTIAL_FAILURE kept in runs/r/evidence/partial_failure',
        (new Event.RunbookUndoBegan('anna')): 'undo begins, wished by anna',
        (new Event.StepUndone(1, 'switch', 'as before')): 'step 1 undone: as before',
        (new Event.StepUndoFailed(1, 'switch', 'read-only', 'ln -sfn a b')): 'UNDO FAILED for step 1, switch: read-only. Finish it by hand: ln -sfn a b',
        (new Event.RunbookEnded('STEP_FAILED', 'step 2 failed')): 'runbook ended STEP_FAILED: step 2 failed'
    ]

    def '#event.class.simpleName reads: #text'() {
        expect:
        Sentences.say(event, Known.NOTHING.after(INTENDED)).text() == text

        where:
        event << SAID.keySet()
        text = SAID[event]
    }

    def 'each kind of event has its sentence, and an example here'() {
        expect:
        Sentences.told() == Event.permittedSubclasses.toList() as Set
        SAID.keySet()*.class as Set == Event.permittedSubclasses.toList() as Set
    }

    def 'each phase and each stage is told'() {
        expect:
        Phase.values().collect { Sentences.say(new Event.PhaseBegan(it), Known.NOTHING).text() }.toSet().size() == Phase.values().size()
        Stage.values().every { Sentences.say(new Event.StageEntered(it, 0, 'x'), Known.NOTHING).text().contains(it.name()) }
    }

    def 'a fault that nobody intended is told by its name'() {
        expect:
        Sentences.say(new Event.FaultBegan('x-1'), Known.NOTHING).text() == 'fault x-1 began'
    }

    def 'what has no exit code and no process leaves them out'() {
        expect:
        Sentences.say(new Event.TargetDied(null, 'gone'), Known.NOTHING).text() == 'TARGET DIED: gone'
        Sentences.say(new Event.TargetStarted('your service', 'http://x', 0), Known.NOTHING).text() == 'your service answers at http://x'
    }
}
