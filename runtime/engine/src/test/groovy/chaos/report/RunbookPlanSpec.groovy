package chaos.report

import static chaos.perform.runbook.Books.*
import static java.time.Duration.ofSeconds

import chaos.journal.Json
import chaos.journal.Plans
import chaos.plan.*
import chaos.plan.Act.Verb
import chaos.quantity.*
import spock.lang.Specification

class RunbookPlanSpec extends Specification {

    static final Wording TEXT = says('a ', secret('b'), output('c'))
    static final List<Check> CHECKS = [
        new Check.HttpAnswers(TEXT, 200, Optional.of(TEXT)), new Check.PortAccepts(TEXT, 80), new Check.CommandSucceeds([TEXT]),
        new Check.PathExists(TEXT), new Check.LinkPoints(TEXT, TEXT), new Check.DiskBelow(TEXT, new Percent(90)), new Check.SignalHolds(Plans.FULL)
    ]
    static final List<Act> ACTS = [
        new Act.Command([TEXT], HERE), new Act.Shell(TEXT, HERE), new FileAct.Point(TEXT, TEXT, HERE), new FileAct.Rotate(TEXT, 3, true, false, HERE),
        new FileAct.Prune(TEXT, '*', ofSeconds(1), 2, HERE), new FileAct.PruneReleases(TEXT, 3, HERE), new FileAct.Reclaim(TEXT, '*', HERE),
        new FileAct.Survey(TEXT, new Percent(80), new Percent(90), HERE), new Act.Control(Verb.START, new Service.Bundled(TEXT), HERE),
        new Act.Control(Verb.STOP, new Service.Systemd(TEXT), HERE), new Act.Control(Verb.RESTART, new Service.PidFile(TEXT, [TEXT]), HERE),
        new Act.WaitUntil(CHECKS[0], ofSeconds(1), HERE), new Act.Capture('c', [TEXT], HERE), new Act.Keep('f', [TEXT], HERE), new Act.KeepFile('f', TEXT, HERE), new Act.Approve(TEXT, ofSeconds(1), true, HERE)
    ] + CHECKS.collect { new Act.Verify(it, ofSeconds(1), HERE) }
    static final Runbook BOOK = book(Runbook.OnFailure.UNDO, step('all', guards: CHECKS.collect { new Step.Guard(true, it) }, undo: ACTS, rescue: ACTS, always: ACTS,
            retry: new Step.Retry(3, ofSeconds(1), ofSeconds(9)), *ACTS))

    def 'a runbook survives writing and reading, and follows the schema'() {
        given:
        def json = Json.write(BOOK, Plan)

        expect:
        Json.read(json, Plan) == BOOK
        Schemas.problems('plan.json', json).empty
        !Schemas.problems('plan.json', json.replace('"Rotate"', '"Rotated"')).empty
    }

    def 'so does a scenario that answers with one'() {
        given:
        def plan = Plans.everyKind()
        def responding = new Scenario(plan.title(), plan.origin(), plan.target(), plan.slo(), plan.gate(), plan.load(), plan.chaos(), plan.watch(), plan.abort(),
                [new Response(Plans.FULL, new Response.RunRunbook('all', BOOK), ofSeconds(60), HERE)], plan.expect(), plan.answers())
        def json = Json.write(responding, Plan)

        expect:
        Json.read(json, Plan) == responding
        Schemas.problems('plan.json', json).empty
    }

    def 'each kind is tried here'() {
        expect:
        ACTS*.class as Set == Act.permittedSubclasses as Set
        CHECKS*.class as Set == Check.permittedSubclasses as Set
    }
}
