package chaos.cli

import chaos.fault.ActiveFaults
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Runs a scenario of the tree, shortened, by the real program: what it teaches must show, and nothing is left behind. */
abstract class ScenarioRuns extends Specification {

    static final Path SCENARIOS = Path.of(System.getProperty('chaos.root'), 'scenarios')

    static final Map<String, Map<String, String>> SHORTENED = [
        'memory-leak'     : [settle: '3 s', rate: '2 MB/s', length: '70 s', warned: '3 s'],
        'memory-steady'   : [settle: '3 s', length: '15 s'],
        'cpu-spike'       : [settle: '3 s', margin: '4 s', spike: '6 s'],
        'event-loop-block': [settle: '3 s', margin: '4 s', span: '5 s'],
        'connection-flood': [settle: '3 s', margin: '5 s', span: '6 s', flood: '400'],
        'disk-fill'       : [settle: '3 s', margin: '10 s', span: '10 s', size: '16 MB'],
        'bad-release'     : [settle: '3 s', length: '50 s'],
        'disk-full'       : [settle: '3 s', margin: '4 s', span: '15 s', size: '24 MB'],
        'log-growth'      : [settle: '3 s', margin: '3 s', span: '12 s', bound: '3 MB'],
        'hang'            : [settle: '3 s', margin: '3 s', length: '25 s', noticed: '2 s'],
        'evidence'        : [settle: '3 s', margin: '3 s', busy: '15 s'],
        'database-timeouts': [settle: '2 s', margin: '2 s', span: '9 s'],
        'malformed-messages': [settle: '2 s', margin: '2 s', span: '8 s'],
        'checkout'        : [settle: '2 s', margin: '2 s', span: '5 s'],
        'thousand-clients': [settle: '3 s', step: '6 s', rush: '4 s', calm: '10 s'],
        'failure-point'   : [settle: '3 s', step: '6 s', calm: '12 s'],
        'arrival-spike'   : [settle: '3 s', margin: '3 s', rise: '10 s'],
        'packet-loss'     : [settle: '2 s', margin: '3 s', span: '6 s'],
        'slow-network'    : [settle: '2 s', margin: '2 s', span: '4 s', cut: '3 s', calm: '9 s']
    ]

    @TempDir
    Path temp

    void teaches(String name, List<String> shown) {
        def set = SHORTENED[name].collectMany { ['--set', "$it.key=$it.value" as String] }
        def result = Program.run(temp, ['run', "$SCENARIOS/${name}.groovy" as String, *set] as String[])
        def folder = new RunsFolder(temp.resolve('runs')).find('last').path()
        def verdict = new ObjectMapper().readTree(folder.resolve('verdict.json').toFile())

        println result.all()
        assert findings(verdict).subMap(shown) == shown.collectEntries { [it, 'HELD'] }
        assert result.code() == verdict.get('exitCode').asInt()

        // the last line says where the report is, and it is there
        assert result.out().readLines().contains("report: runs/${folder.fileName}/report.html".toString())
        assert ['report.html', 'report.txt', 'timeline.json', 'junit.xml'].every { Files.size(folder.resolve(it)) > 0 }

        // where a runbook mends it, it was carried out
        assert !MENDED.containsKey(name) || mended(folder, MENDED[name])

        // what its record shows beside that is there
        assert !RECORDED.containsKey(name) || RECORDED[name](verdict)

        // nothing is left behind
        assert ActiveFaults.in(temp.resolve('ledger')).list() == []
        assert processesOf(folder) == []
    }

    /** What a response's runbook did. */
    static final Map<String, Closure<Boolean>> MENDED = [
        'bad-release': { folder, events -> folder.resolve('report.txt').toFile().text.contains('in the end release 2.5.1') },
        'disk-full'  : { folder, events -> true },
        'log-growth' : { folder, events -> floodLines(folder) },
        'hang'       : { folder, events -> events.findAll { it.get('type').asText() == 'TargetStarted' }*.get('pid')*.asLong().unique().size() == 2 },
        'evidence'   : { folder, events -> evidence(folder, events) },
        'database-timeouts' : { folder, events -> achieved(events).last() == 0 && achieved(events).first() == 1 },
        'malformed-messages': { folder, events -> folder.resolve('target/data/dead-letters.jsonl').toFile().readLines().every { it.contains('malformed') } }
    ]

    /** What a record shows that nothing is expected of. */
    static final Map<String, Closure<Boolean>> RECORDED = [
        'thousand-clients': { verdict -> turnedAway(verdict.at('/overload/levels').toList()) }
    ]

    /** Nobody under the first loads; under those beyond the knee some wait no longer, then others are refused. */
    static boolean turnedAway(List<JsonNode> levels) {
        def failed = { int level, String how -> levels[level].get(how).asDouble() }
        assert failed(0, 'refused') == 0 && failed(0, 'timedOut') == 0
        assert failed(2, 'timedOut') > 0
        failed(3, 'refused') > 0 && failed(4, 'refused') > failed(3, 'refused') && failed(5, 'refused') > 50
    }

    /** What the one fault achieved, each second. */
    static List<Double> achieved(List<JsonNode> events) {
        events.findAll { it.get('type').asText() == 'FaultAchieved' }*.get('achieved')*.asDouble()
    }

    static boolean mended(Path folder, Closure<Boolean> proof) {
        def events = Files.readAllLines(folder.resolve('journal.jsonl')).collect { new ObjectMapper().readTree(it).get('event') }
        def ended = events.findAll { it.get('type').asText() == 'ResponseEnded' }
        assert ended && ended.every { it.get('succeeded').asBoolean() }
        proof(folder, events)
    }

    /** The flood numbers its lines: none is missing, none is there twice. */
    static boolean floodLines(Path folder) {
        def files = Files.list(folder.resolve('target/logs')).withCloseable { it.filter { it.fileName.toString().startsWith('app.log') }.toList() }
        assert files.size() >= 3
        def numbers = files.collectMany { file ->
                def bytes = Files.readAllBytes(file)
                def text = file.toString().endsWith('.gz') ? new java.util.zip.GZIPInputStream(new ByteArrayInputStream(bytes)).text : new String(bytes, 'US-ASCII')
                (text =~ /chaos-flood \S+ line=(\d+)/).collect { it[1] as long }
            }.sort()
        assert numbers == (0L..<numbers.size()).toList()
        numbers.size() > 10_000
    }

    static boolean evidence(Path folder, List<JsonNode> events) {
        def kept = events.findAll { it.get('type').asText() == 'EvidenceKept' }.collectEntries { [it.get('file').asText(), it.get('sha256').asText()] }
        def wanted = ['top', 'processes', 'disks', 'sockets', 'memory', 'threads', 'histogram', 'heap', 'access.log', 'app.log'].collect { "evidence/${it}.txt" as String } + ['evidence/flight.jfr']
        assert kept.keySet().containsAll(wanted)
        assert kept.every { file, sha -> sha == sha256(folder.resolve(file)) }
        new String(Files.readAllBytes(folder.resolve('evidence/flight.jfr')), 0, 3) == 'FLR'
    }

    static String sha256(Path file) {
        java.security.MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(file)).encodeHex().toString()
    }

    /** Outcomes by signal, with the phase where it is not the whole run; lead, recovery and the like have one only. */
    static Map<String, String> findings(JsonNode verdict) {
        verdict.get('findings').collectEntries {
            def phase = it.get('phase').asText()
            def signal = it.get('signal').asText()
            [(phase == 'WHOLE_RUN' || signal == 'recovery' ? signal : "$signal $phase" as String): it.get('outcome').asText()]
        }
    }

    /** Processes whose command line names the run's folder: the shop lives there. */
    static List<Long> processesOf(Path folder) {
        ProcessHandle.allProcesses()
                .filter { it.info().commandLine().map { line -> line.contains(folder.toString()) }.orElse(false) }
                .map { it.pid() }
                .toList()
    }
}
