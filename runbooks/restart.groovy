// What it does: lets the shop finish what it has, ends it, starts the release that current leads to, and sees it answer.
// Requests that are under way are answered; new ones are refused until it is back.
//
//   bin/chaos runbook restart --rehearse

runbook 'The shop is restarted, and nothing under way is lost'

def home     = ask 'home',           question: 'Where does the shop live?'
def patience = ask 'patience', 30.s, question: 'How long may it take to answer?'

step('the release is whole') {
    verify path("$home/current/COMPLETE").exists within 1.s
}

step('drain and restart') {
    approve "The shop in $home is restarted." within 2.min otherwise yes
    restart bundled(home)
}

step('it answers') {
    def front = capture 'front', 'sed', '-n', 's/^port=//p', "$home/control"
    verify http("http://127.0.0.1:$front/api/health") answers 200 within patience
}
