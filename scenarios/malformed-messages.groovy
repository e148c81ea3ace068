// What it teaches: a message that nobody can read costs more than one that can: here its consumer tries it again and again before it
// gives up, and meanwhile the good ones wait behind it. A few percent of such messages fill a queue that had room to spare, and
// then the door refuses everybody (`plan` has the sums). The response runs the runbook `quarantine-messages`: what cannot be read is
// set aside at the door, at no cost of the consumer's time, and the queue empties while malformed messages still come.
//
//   bin/chaos run scenarios/malformed-messages.groovy

scenario 'A few malformed messages fill the queue, and are set aside at the door before anybody is refused'

def share  = ask 'share', 10.percent, question: 'Which share of all messages cannot be read?'
def depth  = ask 'depth', 60,         question: 'How many messages may wait before the runbook is run?'
def span   = ask 'span', 40.s,        question: 'For how long do malformed messages come?'
def margin = ask 'margin', 10.s,      question: 'How long is the load before and after?'
def settle = ask 'settle', 10.s,      question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).messages(200, 4.ms, 50)      // 250 good ones a second; a malformed one takes 200 ms

slo {
    that availability isAtLeast 99.percent
    that latency.p99  isBelow 250.ms
}
warm up {
    hold 10.clients lasting settle
    steady settle
}
load {
    each client posts '{"kind":"greeting","text":"hello"}' to '/api/messages' every 100.ms    // 100 a second
    hold 10.clients lasting margin + span + margin
}
chaos {
    at margin inject malformedMessages(share) lasting span
}
watch {
    signal 'waiting' from metric('shop_queue_depth') every 1.s
    signal 'buried'  from metric('shop_queue_dead_lettered_total') every 1.s
}
respond {
    when signal('waiting') isAbove depth run 'quarantine-messages' cooldown 2.min
}
expect {
    that responses         isAtLeast 1                  // the runbook was needed, and carried out:
    that signal('waiting') isBelow 190                  // of 200 places: without the runbook it is full within seconds,
    that availability      isAtLeast 99.percent         // and then the shop refuses its customers
    after faults {
        that signal('buried')  isAbove 10               // malformed messages did come, and each is kept
        that signal('waiting') isBelow depth
        that availability      isAtLeast 99.percent
    }
}
