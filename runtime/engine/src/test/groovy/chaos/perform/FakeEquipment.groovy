package chaos.perform

import chaos.fault.FaultException
import chaos.fault.FaultOrder
import chaos.fault.Holder
import chaos.fault.Undone
import chaos.journal.Entry
import chaos.journal.Event
import chaos.journal.Recorder
import chaos.journal.Sample
import chaos.load.LoadGenerator
import chaos.metric.ConditionTracker
import chaos.plan.*
import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean
import java.util.function.Consumer

/** Working parts that only note what they were told, so that the order of a run can be seen. */
class FakeEquipment implements Equipment {

    final List<String> told = new CopyOnWriteArrayList<>()
    Map<String, Double> values = [availability: 100d]
    String refusal
    Map<String, String> forbids = [:]
    boolean unsafe
    String targetProblem
    boolean undoFails
    boolean loadLingers
    int proxied
    URI asked
    final CountDownLatch targetEnded = new CountDownLatch(1)
    Recorder recorder
    Holder.Listener listener
    Consumer<Event> targetEvents

    @Override
    TargetSession target(Target target, Consumer<Event> told) throws TargetException {
        if (targetProblem) {
            throw new TargetException(targetProblem)
        }
        this.targetEvents = told
        this.told << 'target starts'
        new TargetSession() {
            URI uri() { URI.create('http://127.0.0.1:1') }
            OptionalLong pid() { OptionalLong.of(4711) }
            Optional<URI> metrics() { Optional.empty() }
            Optional<Path> data() { Optional.empty() }
            String description() { 'a fake' }
            void restart(Runnable ending) { FakeEquipment.this.told << 'target restarts'; ending.run() }
            void close() {
                FakeEquipment.this.told << 'target ends'
                FakeEquipment.this.targetEnded.countDown()
            }
        }
    }

    @Override
    Holder holder(Holder.Listener listener) {
        this.listener = listener
        def active = [] as List<String>
        new Holder() {
            void check(FaultOrder order) throws FaultException {
                if (FakeEquipment.this.forbids[order.id()]) {
                    throw new FaultException(FakeEquipment.this.forbids[order.id()], FakeEquipment.this.unsafe)
                }
            }

            void begin(FaultOrder order) throws FaultException {
                if (FakeEquipment.this.refusal) {
                    throw new FaultException(FakeEquipment.this.refusal)
                }
                FakeEquipment.this.told << "begin ${order.id()}".toString()
                active << order.id()
            }

            void open(chaos.fault.ProxyOrder order) {
                FakeEquipment.this.told << "proxy ${order.name()} to ${order.service()}".toString()
                FakeEquipment.this.proxied = order.listen()
            }

            Undone undo(String id) { undone(id) }

            List<Undone> undoAll() { active.reverse().collect { undone(it) } }

            void close() { FakeEquipment.this.told << 'holder ends' }

            private Undone undone(String id) {
                active.remove(id)
                FakeEquipment.this.told << "undo $id".toString()
                FakeEquipment.this.undoFails ? new Undone(id, false, 'it stays', 'rm it') : new Undone(id, true, 'gone', '')
            }
        }
    }

    @Override
    LoadGenerator load(URI uri, chaos.plan.Trust trust, Load load, Recorder recorder) {
        this.recorder = recorder
        asked = uri
        def closed = new AtomicBoolean()
        new LoadGenerator() {
            void follow(List<? extends LoadShape> shapes) { shapes.each { FakeEquipment.this.told << "load ${it.peak()}".toString() } }
            long clients() { 0 }
            void finish(java.util.function.BooleanSupplier patient) {
                if (patient.asBoolean) {
                    FakeEquipment.this.told << 'load finishes'
                }
            }
            void close() {
                if (closed.compareAndSet(false, true)) {
                    if (loadLingers) {
                        targetEnded.await(300, TimeUnit.MILLISECONDS)
                    }
                    FakeEquipment.this.told << 'load ends'
                }
            }
        }
    }

    @Override
    AutoCloseable sampler(TargetSession target, List<Watch> watches, Recorder recorder) {
        def timer = new Timer('fake-sampler', true)
        timer.schedule({ recorder.sample(new Sample(System.currentTimeMillis(), values)) } as TimerTask, 0, 20)
        return { timer.cancel(); told << 'sampler ends' } as AutoCloseable
    }

    @Override
    Recognition recognition(Scenario plan) {
        new Recognition() {
            void observe(Sample sample) {}
            void observe(Entry entry) {}
            List<Event> advance(long now) { [] }
            void feed(ConditionTracker tracker, long now) {}
        }
    }

    @Override
    Evidence evidence(TargetSession target, Recorder recorder) {
        new Evidence() {
            void collect(Stage stage) { FakeEquipment.this.told << "evidence $stage".toString() }
            void close() {}
        }
    }

    @Override
    Path folder() { Path.of(System.getProperty('java.io.tmpdir')) }

    @Override
    String undoText(FaultCall fault) { 'by itself' }
}
