// What it does: puts the shop back to a release that was complete before, restarts it and sees that it answers.
// A release counts by the record that was written last, COMPLETE, never by its time; a half-built one is refused.
// Undo: the link leads back to where it led, and the shop is restarted with that.
//
//   bin/chaos runbook rollback --set release=2.5.1 --rehearse

runbook 'The shop goes back to a release'

mends heap
mends DEGRADATION_START, PARTIAL_FAILURE, CASCADE_FAILURE

def release  = ask 'release',       question: 'Which release?', pattern: '[0-9]+([.][0-9]+){0,3}'
def home     = ask 'home',          question: 'Where does the shop live?'
def patience = ask 'patience', 30.s, question: 'How long may it take to answer?'

step('the release is whole') {
    verify path("$home/releases/$release/COMPLETE").exists within 1.s
}

step('switch and restart') {
    unless link("$home/current") pointsTo "$home/releases/$release"
    approve "The shop in $home goes back to release $release and is restarted." within 2.min otherwise no
    point "$home/current" at "$home/releases/$release"
    restart bundled(home)
    undo {
        restart bundled(home)
    }
}

step('it answers, as that release') {
    def front = capture 'front', 'sed', '-n', 's/^port=//p', "$home/control"
    verify http("http://127.0.0.1:$front/api/health") answers 200 holding release within patience
}

step('tidy') {
    pruneReleases home keep 3.releases
}
