// What it teaches: a log without a bound grows until somebody rotates it. The response runs the runbook `rotate-logs` whenever the
// log is too large: it is renamed, a new one is opened, and no line is lost, however fast they come.
//
//   bin/chaos run scenarios/log-growth.groovy

scenario 'A log that grows fast is rotated before it is too large, and no line is lost'

def rate   = ask 'rate', 1.MB.perSecond, question: 'How much is logged a second?'
def bound  = ask 'bound', 10.MB,         question: 'How large may the log become before it is rotated?'
def span   = ask 'span', 45.s,           question: 'For how long is the log flooded?'
def margin = ask 'margin', 10.s,         question: 'How long is the load before and after?'
def settle = ask 'settle', 10.s,         question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB)

slo {
    that availability isAtLeast 99.9.percent
}
warm up {
    hold 5.clients lasting settle
    steady settle
}
load {
    each client requests '/api/data?id=7' every 100.ms
    hold 5.clients lasting margin + span + margin
}
chaos {
    at margin inject logFlood(rate) lasting span
}
watch {
    signal 'log'  from metric('shop_log_bytes', log: 'app') every 1.s
    signal 'lost' from metric('shop_log_lines_lost_total', log: 'app') every 1.s
}
respond {
    when signal('log') isAbove bound run 'rotate-logs', keep: 9 cooldown 2.s
}
expect {
    that signal('log')  isBelow bound * 2          // the bound, and what comes until it is noticed
    that signal('lost') isBelow 1
    that availability   isAtLeast 99.9.percent
    that stage.worst    isMilderThan PARTIAL_FAILURE
}
