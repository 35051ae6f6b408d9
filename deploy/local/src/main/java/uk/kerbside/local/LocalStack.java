package uk.kerbside.local;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The suite as child processes of this JVM.
 *
 * <p>{@link #start()} returns when every part is healthy, {@link #close()} when none runs any more. Single parts may be
 * stopped, killed and started again in between. Safe for use by several threads; a start that is under way when the stack is
 * closed is broken off. All failures are {@link StackFailure}s in plain words.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    static final String LAUNCHER = "launcher";

    private final StackSettings settings;
    private final StackListener listener;
    private final Installation installation;
    private final StateFolder state;
    private final Secrets secrets;
    private final StateLock lock;
    private final Map<Part, Program> programs = new EnumMap<>(Part.class);
    private final Map<Part, ChildProcess> running = new EnumMap<>(Part.class);
    private final Queue<SecondInstance> beside = new ConcurrentLinkedQueue<>();
    private final StartPlan plan = new StartPlan(this::start);
    private boolean closing;

    /** Takes possession of the state folder. Nothing is started yet, but {@link #close()} must follow. */
    public LocalStack(StackSettings settings, StackListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.installation = new Installation(settings.root());
        this.state = new StateFolder(settings.state());
        this.lock = StateLock.on(state);
        try {
            this.secrets = Secrets.in(state);
        } catch (StackFailure e) {
            lock.close();
            throw e;
        }
        programs.putAll(Programs.all(settings, installation, state, secrets));
    }

    /**
     * Starts every part of the settings, after checking that all is built and all ports are free, and loads the sample
     * council if the settings say so.
     */
    public void start() {
        List<String> missing = installation.missingFor(settings.parts());
        if (!missing.isEmpty()) {
            throw new StackFailure(String.join("\n", missing));
        }
        Reaper.stopLeftOvers(programs, state, listener);
        List<String> taken = PortCheck.taken(settings.parts(), settings.ports());
        if (!taken.isEmpty()) {
            throw new StackFailure(String.join("\n", taken)
                    + "\nStop that process, or choose another port: ./kerbside up --port PART=NUMBER");
        }
        state.pids().remember(LAUNCHER, ProcessHandle.current().pid());
        RunningStack.announce(settings, state);
        plan.run(settings.parts());
        if (settings.council()) {
            view().council(installation.council()).load(listener::loaded);
        }
    }

    /** Starts one part and returns when it is healthy; it must not be running. */
    public void start(Part part) throws InterruptedException {
        long began = System.nanoTime();
        Program program = programs.get(part);
        listener.starting(part);
        program.prepare();
        ChildProcess child = spawn(program);
        awaitReady(program, child);
        program.finish();
        listener.ready(part, Duration.ofNanos(System.nanoTime() - began));
        child.handle().onExit().thenRun(() -> reportUnlessExpected(part, child));
    }

    /**
     * Starts a second process of a service, on a port of its own, and returns when it is healthy: to everybody else the
     * two are one service. It ends with the stack at the latest.
     */
    public SecondInstance startBeside(Part service) throws InterruptedException {
        Ports ports = settings.ports().with(service, Ports.free().of(service));
        Program program = new ServiceProcess(service, settings.withPorts(ports), installation, state, secrets);
        ChildProcess child = ChildProcess.start(
                service, program.launch(), new StateFolder(state.path().resolve("beside")));
        SecondInstance instance = new SecondInstance(child, URI.create("http://127.0.0.1:" + ports.of(service)));
        beside.add(instance);
        awaitReady(program, child);
        return instance;
    }

    /** Ends one part cleanly, as an operator would. */
    public void stop(Part part) {
        ChildProcess child = take(part);
        if (child != null) {
            programs.get(part).stop(child);
            listener.stopped(part);
        }
    }

    /** Ends one part the hard way, as a power cut would. */
    public void kill(Part part) {
        ChildProcess child = take(part);
        if (child != null) {
            child.kill();
            listener.stopped(part);
        }
    }

    public boolean isRunning(Part part) {
        synchronized (running) {
            ChildProcess child = running.get(part);
            return child != null && child.isAlive();
        }
    }

    boolean isAnyRunning() {
        synchronized (running) {
            return !running.isEmpty();
        }
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Addresses, tokens and health of this stack, as any other process sees it. */
    public RunningStack view() {
        return RunningStack.of(settings, state);
    }

    /** Proportional set size of all parts together in bytes; empty where the system does not tell. */
    public OptionalLong memory() {
        List<ChildProcess> children;
        synchronized (running) {
            children = List.copyOf(running.values());
        }
        return children.stream()
                .map(child -> Memory.ofTree(child.handle()))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .reduce(Long::sum);
    }

    /** Stops everything that was started, what stands on others first. */
    @Override
    public void close() {
        synchronized (running) {
            if (closing) {
                return;
            }
            closing = true;
        }
        plan.close();
        beside.forEach(SecondInstance::close);
        for (Set<Part> wave = nextToStop(); !wave.isEmpty(); wave = nextToStop()) {
            List<Thread> stops = wave.stream()
                    .map(part -> Thread.ofPlatform().name("stop-" + part.key()).start(() -> stop(part)))
                    .toList();
            stops.forEach(LocalStack::join);
        }
        state.pids().forget(LAUNCHER);
        RunningStack.withdraw(state);
        lock.close();
    }

    private ChildProcess spawn(Program program) {
        synchronized (running) {
            Part part = program.part();
            if (closing) {
                throw new StackFailure("The stack is being stopped.");
            }
            if (running.containsKey(part) && running.get(part).isAlive()) {
                throw new StackFailure(part.title() + " is running already.");
            }
            ChildProcess child = ChildProcess.start(part, program.launch(), state);
            running.put(part, child);
            return child;
        }
    }

    private void awaitReady(Program program, ChildProcess child) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!program.isReady()) {
            if (!child.isAlive()) {
                throw child.death();
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(program.part().title() + " is not healthy after " + PATIENCE.toMinutes()
                        + " minutes. " + child.logTail());
            }
            LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private void reportUnlessExpected(Part part, ChildProcess child) {
        synchronized (running) {
            if (running.get(part) != child) {
                return;
            }
            running.remove(part);
            state.pids().forget(part.key());
        }
        listener.died(part, child.death());
    }

    private ChildProcess take(Part part) {
        synchronized (running) {
            return running.remove(part);
        }
    }

    private Set<Part> nextToStop() {
        synchronized (running) {
            Collection<Part> alive = running.keySet();
            Set<Part> wave = EnumSet.noneOf(Part.class);
            alive.stream()
                    .filter(part ->
                            alive.stream().noneMatch(other -> other.needs().contains(part)))
                    .forEach(wave::add);
            return wave;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
