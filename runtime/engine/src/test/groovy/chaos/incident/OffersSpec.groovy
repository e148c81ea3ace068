package chaos.incident

import static chaos.plan.Stage.*

import chaos.incident.Offer.Fit
import chaos.plan.*
import chaos.quantity.Dimension
import spock.lang.Specification

class OffersSpec extends Specification {

    static final List<Offers.Candidate> BOOKS = [
        'a-tidy'   : book(),
        'free-disk': book(['disk'], []),
        'restart'  : book(['heap', 'threads'], [COMPLETE_FAILURE]),
        'rollback' : book(['heap'], [PARTIAL_FAILURE]),
        'trim'     : book(['heap.floor'], []),
        'upgrade'  : book([], [PARTIAL_FAILURE])
    ].collect { name, book -> new Offers.Candidate(name, book, ['release']) }

    def '#resource runs out at #stage: #order'() {
        when:
        def offers = new Offers(Optional.ofNullable(resource), stage).rank(BOOKS)

        then:
        offers*.name() == order.split(' ').toList()
        offers[0].fit() == fit
        offers[0].why() == why

        where:
        resource | stage             || fit                    | why                                           | order
        'heap'   | PARTIAL_FAILURE   || Fit.RESOURCE_AND_STAGE | 'mends heap, which runs out, and PARTIAL_FAILURE' | 'rollback restart upgrade trim a-tidy free-disk'
        'heap'   | COMPLETE_FAILURE  || Fit.RESOURCE_AND_STAGE | 'mends heap, which runs out, and COMPLETE_FAILURE' | 'restart rollback trim a-tidy free-disk upgrade'
        'disk'   | PARTIAL_FAILURE   || Fit.RESOURCE           | 'mends disk, which runs out'                  | 'free-disk rollback upgrade a-tidy restart trim'
        'disk'   | DEGRADATION_START || Fit.RESOURCE           | 'mends disk, which runs out'                  | 'free-disk a-tidy restart rollback trim upgrade'
        null     | PARTIAL_FAILURE   || Fit.STAGE              | 'mends PARTIAL_FAILURE'                       | 'rollback upgrade a-tidy free-disk restart trim'
        null     | HEALTHY           || Fit.OTHER              | 'does not say what it mends'                  | 'a-tidy free-disk restart rollback trim upgrade'
    }

    def 'what is of the same kind comes before the rest and says so'() {
        expect:
        new Offers(Optional.of('disk.used'), HEALTHY).rank(BOOKS)[0].with { [it.name(), it.fit(), it.why()] } ==
                ['free-disk', Fit.KIND, 'mends disk; disk.used runs out']
    }

    private static Runbook book(List<String> signals = [], List<Stage> stages = []) {
        def mends = new Mends(signals.collect { new Signal(it, Dimension.COUNT) }, stages)
        new Runbook('does it', new Origin('b.groovy', 1), [], Runbook.OnFailure.STOP, mends, [:])
    }
}
