// What it teaches: connections that ask for nothing cost something all the same. A flood of them takes file descriptors
// and memory; the clients that were there before go on being served, and when the flood ends the descriptors are back.
scenario 'A flood of idle connections takes descriptors and leaves the clients alone'

def pace   = ask 'pace', 100.connections.perSecond, question: 'How many connections are opened a second?'
def flood  = ask 'flood', 1_000.connections, question: 'How many connections are opened in all?'
def span   = ask 'span', 30.s, question: 'How long does the flood last?'
def margin = ask 'margin', 15.s, question: 'How long is the load before and after?'
def settle = ask 'settle', 10.s, question: 'How long must all be well before it begins?'

target bundled.release('2.5.1').heap(96.MB).cpus(1).workers(8).work('/api/data', 5.ms)

slo {
    that availability isAtLeast 99.9.percent
    that latency.p99  isBelow 250.ms
}
warm up {
    hold 20.clients lasting settle
    steady settle
    that availability isAtLeast 99.9.percent
}
load {
    each client requests '/api/data?id=7' every 100.ms
    hold 20.clients lasting margin + span + margin
}
chaos {
    at margin inject connectionFlood(pace, flood) lasting span
}
abort {
    when availability isBelow 50.percent lasting 10.s
}
expect {
    that availability isAtLeast 99.percent
    that stage.worst  isMilderThan CASCADE_FAILURE
    after faults {
        that fileDescriptors isBelow 500
        that latency.p99     isBelow 250.ms
    }
}
