// What it does: starts the release that current leads to beside the shop that runs, lets it take the connections, and ends the
// old one when it has answered what it has. No request is refused. A shop that hangs and does not give its place is ended first.
//
//   bin/chaos runbook restart --rehearse

runbook 'The shop is restarted, and no request is refused'

mends heap, fileDescriptors, threads
mends COMPLETE_FAILURE

def home     = ask 'home',           question: 'Where does the shop live?'
def patience = ask 'patience', 30.s, question: 'How long may it take to answer?'

step('the release is whole') {
    verify path("$home/current/COMPLETE").exists within 1.s
}

step('restart') {
    approve "The shop in $home is restarted." within 2.min otherwise no
    restart bundled(home)
}

step('it answers') {
    def front = capture 'front', 'sed', '-n', 's/^port=//p', "$home/control"
    verify http("http://127.0.0.1:$front/api/health") answers 200 within patience
}
