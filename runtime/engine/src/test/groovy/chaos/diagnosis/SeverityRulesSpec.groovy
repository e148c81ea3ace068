package chaos.diagnosis

import static chaos.plan.Severity.*
import static chaos.plan.Stage.*

import chaos.plan.Stage
import spock.lang.Specification

class SeverityRulesSpec extends Specification {

    def 'stage #stage, #errors failed, burn rate #burn: #severity'() {
        expect:
        SeverityRules.of(new Situation(stage, errors, burn, Optional.of('heap'))) == new Grade(severity, rule)

        where:
        stage             | errors     | burn       || severity | rule
        COMPLETE_FAILURE  | 0d         | 0d         || CRITICAL | 'stage COMPLETE_FAILURE; CRITICAL from COMPLETE_FAILURE on'
        HEALTHY           | 0.5d       | 0d         || CRITICAL | 'errors 50 %; CRITICAL from 50 % on'
        PARTIAL_FAILURE   | 0.9d       | 900d       || CRITICAL | 'errors 90 %; CRITICAL from 50 % on'
        CASCADE_FAILURE   | 0.4999d    | 499.9d     || MAJOR    | 'stage CASCADE_FAILURE; MAJOR from PARTIAL_FAILURE on'
        PARTIAL_FAILURE   | Double.NaN | Double.NaN || MAJOR    | 'stage PARTIAL_FAILURE; MAJOR from PARTIAL_FAILURE on'
        DEGRADATION_START | 0.05d      | 0d         || MAJOR    | 'errors 5 %; MAJOR from 5 % on'
        DEGRADATION_START | 0.0144d    | 14.4d      || MAJOR    | 'burn rate 14.4 ×; MAJOR from 14.4 × on, a page'
        DEGRADATION_START | 0.01d      | 14.3d      || MINOR    | 'nothing worse was measured: stage DEGRADATION_START, errors 1 %, burn rate 14.3 ×'
        HEALTHY           | Double.NaN | Double.NaN || MINOR    | 'nothing worse was measured: stage HEALTHY, errors not counted, burn rate not known'
    }

    def 'it never falls where the stage gets worse'() {
        expect:
        Stage.values().findAll { it != RECOVERED }
                .collect { SeverityRules.of(new Situation(it, Double.NaN, Double.NaN, Optional.empty())).severity() }
                .inject { former, next -> assert next >= former; next } == CRITICAL
    }

    def 'where nothing is measured the higher one is taken'() {
        expect:
        SeverityRules.unmeasured().severity() == MAJOR
    }
}
