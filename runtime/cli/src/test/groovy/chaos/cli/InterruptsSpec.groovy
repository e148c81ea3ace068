package chaos.cli

import spock.lang.Specification

class InterruptsSpec extends Specification {

    def 'the first signal ends the run, the next ones say that it is being undone'() {
        given:
        def stopped = []
        def told = []
        def interrupts = new Interrupts(stopped::add, told::add)

        when:
        ['INT', 'INT', 'TERM'].each { interrupts.on(it) }

        then:
        stopped == ['Ctrl-C (SIGINT)']
        told.size() == 3
        told[0].startsWith('ending the run')
        told[1..2].every { it.startsWith('faults are being undone already') }
    }
}
