# Makes the tables of `bin/bench load` of the lines PART ROUND TOOL REQUESTS/S MICROS KB SERVER% OTHERS% SAID, where the
# last line of a tool in a round counts. Ratios are of the same round; figures are medians, with the extremes beside them.

{
    key = $1 SUBSEP $2 SUBSEP $3
    rate[key] = $4; micros[key] = $5; memory[key] = $6; server[key] = $7; others[key] = $8; said[key] = $9
    if (!(($1, $3) in known)) { known[$1, $3] = 1; tools[$1] = tools[$1] " " $3 }
    if ($2 > rounds[$1]) rounds[$1] = $2
    parts[$1] = 1
}

END {
    split("light-50 light-1000 nginx-50 nginx-1000 open idle stall shop", order, " ")
    for (i = 1; i <= 8; i++) if (order[i] in parts) table(order[i])
    asked()
}

function table(part,    n, names, i, tool) {
    if (part == "idle") return idle()
    if (part == "stall") return stall()
    printf "\n%s, %d rounds\n\n", part, rounds[part]
    print "| tool | requests/s | x wrk, same round | CPU us a request | x wrk | resident MB | server % | server CPU us a request | disturbed | it says |"
    print "|---|---|---|---|---|---|---|---|---|---|"
    n = split(tools[part], names, " ")
    for (i = 1; i <= n; i++) {
        tool = names[i]
        printf "| %s | %s | %s | %s | %s | %.0f | %.0f | %.2f | %d | %s |\n", tool, whole(rate, part, tool), \
            against(rate, part, tool, part == "shop" ? "nginx" : part == "open" ? "wrk2" : "wrk"), \
            spread(micros, part, tool, "%.2f"), against(micros, part, tool, part == "open" ? "wrk2" : "wrk"), \
            median(memory, part, tool) * 1.024 / 1000, median(server, part, tool), served(part, tool), troubled(part, tool), said[part, rounds[part], tool]
    }
}

# Memory of a connection: the difference to ten of them, by their number.
function idle(    n, names, i) {
    printf "\nidle, %d rounds\n\n| connections | requests sent | resident MB | KB a connection |\n|---|---|---|---|\n", rounds["idle"]
    n = split(tools["idle"], names, " ")
    for (i = 1; i <= n; i++)
        printf "| %s | %.0f | %.1f | %s |\n", names[i], median(rate, "idle", names[i]), \
            median(memory, "idle", names[i]) / 1000, (names[i] > 10 ? sprintf("%.1f", each(names[i])) : "")
}

# Memory and latencies of a run whose server stands still for a while, beside one whose server does not.
function stall(    n, names, i) {
    printf "\nstall, %d rounds\n\n| server | resident MB | latency |\n|---|---|---|\n", rounds["stall"]
    n = split(tools["stall"], names, " ")
    for (i = 1; i <= n; i++)
        printf "| %s | %.1f | %s |\n", names[i], median(memory, "stall", names[i]) * 1.024 / 1000, said["stall", rounds["stall"], names[i]]
}

function each(many) { return (median(memory, "idle", many) - median(memory, "idle", "10")) * 1.024 / many }

# Processor time of the server a request, in microseconds: it swings less than the rate when others are at work.
function served(part, tool,    r, n) {
    n = 0
    for (r = 1; r <= rounds[part]; r++)
        if (rate[part, r, tool] > 0) sorted[++n] = server[part, r, tool] * 10000 / rate[part, r, tool]
    order_all(n)
    return middle(n)
}

# The table that is asked for, with the bound beside each figure.
function asked() {
    print "\nAsked for, and reached\n"
    print "| | 50 connections | 1 000 connections |"
    print "|---|---|---|"
    row("light target: requests/s against wrk", "light", "wrk", "rate", "least", 1.25, 1.25)
    row("light target: requests/s against ab", "light", "ab", "rate", "least", 1.05, 1.1)
    row("nginx: CPU us per request against wrk", "nginx", "wrk", "micros", "most", 1.0, 0.95)
    row("nginx: requests/s against Gatling", "nginx", "gatling", "rate", "least", 5, 5)
    row("resident memory of `chaos load`, MB", "light", "", "memory", "most", 120, 130)
    if ("open" in parts) {
        print "| open model: CPU us per request, 1 ms tick | " verdict(median(micros, "open", "chaos-1ms"), "most", 12) " | |"
        print "| open model: CPU us per request, 250 us tick | " verdict(median(micros, "open", "chaos-250us"), "most", 20) " | |"
    }
    if ("idle" in parts)
        print "| KB resident for each idle connection, of 10 000 | " verdict(each(10000), "most", 8) " | |"
    if ("shop" in parts)
        printf "| bundled target: requests/s against nginx | %s | |\n", \
            verdict(ratio(rate, "shop", "shop", "nginx"), "least", 0.9)
}

function row(words, kind, peer, what, sense, few, many) {
    printf "| %s | %s | %s |\n", words, cell(kind "-50", peer, what, sense, few), cell(kind "-1000", peer, what, sense, many)
}

function cell(part, peer, what, sense, bound,    value) {
    if (what == "memory") value = median(memory, part, "chaos") * 1.024 / 1000
    else if (what == "micros") value = ratio(micros, part, "chaos", peer)
    else value = ratio(rate, part, "chaos", peer)
    return verdict(value, sense, bound)
}

function verdict(value, sense, bound,    reached) {
    if (value == 0) return "not measured"
    reached = sense == "least" ? value >= bound : value <= bound
    return sprintf(bound >= 100 ? "%.0f" : "%.2f", value) " (at " sense " " bound ")" (reached ? "" : " **not reached**")
}

# The values of a tool in the rounds of a part, sorted, into sorted[1..].
function collect(values, part, tool,    r, n) {
    n = 0
    for (r = 1; r <= rounds[part]; r++)
        if ((part, r, tool) in values && values[part, r, tool] > 0) sorted[++n] = values[part, r, tool] + 0
    order_all(n)
    return n
}

function compare(values, part, tool, peer,    r, n) {
    n = 0
    for (r = 1; r <= rounds[part]; r++)
        if (values[part, r, tool] > 0 && values[part, r, peer] > 0) sorted[++n] = values[part, r, tool] / values[part, r, peer]
    order_all(n)
    return n
}

function order_all(n,    i, j, v) {
    for (i = 2; i <= n; i++) {
        v = sorted[i]
        for (j = i - 1; j > 0 && sorted[j] > v; j--) sorted[j + 1] = sorted[j]
        sorted[j + 1] = v
    }
}

function middle(n) { return n == 0 ? 0 : n % 2 ? sorted[(n + 1) / 2] : (sorted[n / 2] + sorted[n / 2 + 1]) / 2 }

function median(values, part, tool) { return middle(collect(values, part, tool)) }

function ratio(values, part, tool, peer) { return middle(compare(values, part, tool, peer)) }

function spread(values, part, tool, form,    n) {
    n = collect(values, part, tool)
    return n ? sprintf(form " (" form "–" form ")", middle(n), sorted[1], sorted[n]) : "-"
}

function whole(values, part, tool) { return spread(values, part, tool, "%.0f") }

function against(values, part, tool, peer,    n) {
    n = compare(values, part, tool, peer)
    return n ? sprintf("%.2f (%.2f–%.2f)", middle(n), sorted[1], sorted[n]) : "-"
}

function troubled(part, tool,    r, n) {
    for (r = 1; r <= rounds[part]; r++) if (others[part, r, tool] > 15) n++
    return n + 0
}
