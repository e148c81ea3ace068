// What it does: puts the shop back to a release that was complete before, restarts it and sees that it answers.
// A release counts by the record that was written last, COMPLETE, never by its time; a half-built one is refused.
// What is so already is left out, so it goes on where an earlier one was cut off, such as between link and restart.
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
    // Where the shop answers; 0, where nothing does, for one that was stopped.
    capture 'port', 'sh', '-c', 'sed -n s/^port=//p "$1/control" 2>/dev/null | grep . || echo 0', 'sh', "$home"
}

step('switch and restart') {
    unless http("http://127.0.0.1:${output('port')}/api/health") answers 200 holding "\"release\":\"$release\""
    approve "The shop in $home goes back to release $release and is restarted." within 2.min otherwise no
    point "$home/current" at "$home/releases/$release"  // nothing to do where it leads there already
    restart bundled(home)
    undo {
        restart bundled(home)
    }
}

step('the link leads there') {                         // where the shop ran that release beside a link that was switched
    unless link("$home/current") pointsTo "$home/releases/$release"
    approve "The link in $home goes back to release $release, which the shop runs." within 2.min otherwise no
    point "$home/current" at "$home/releases/$release"
}

step('it answers, as that release') {
    def front = capture 'front', 'sed', '-n', 's/^port=//p', "$home/control"
    verify http("http://127.0.0.1:$front/api/health") answers 200 holding "\"release\":\"$release\"" within patience
}

step('tidy') {
    pruneReleases home keep 3.releases
}
