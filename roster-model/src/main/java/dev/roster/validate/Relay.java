package dev.roster.validate;

import dev.roster.internal.row.RowChecker;
import dev.roster.source.RawRow;
import dev.roster.validate.RowBatch.State;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares the rows of one file among threads: the caller reads, another holds rows against each other in the order of the
 * file, and cells are looked at by whoever has nothing else to do. What is said, and in which order, is what one thread
 * says. Used by the thread that reads; whoever made it closes it, after {@link #drain} where all went well.
 */
final class Relay implements RowLooks {
    private static final int WAITING = 8;

    private final Taker taker;
    private final RowChecker checker;
    private final CellLooks own;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<RowBatch> waiting = new ArrayDeque<>();
    private final Deque<RowBatch> spare = new ArrayDeque<>();
    private final List<Helper> helpers = new ArrayList<>();
    private final OneThread alone;
    private RowBatch filling;
    private boolean closed;
    private boolean failed;

    /**
     * Starts the threads.
     *
     * @param threads how many work, the caller's included; at least 2
     */
    Relay(RowChecker checker, int threads, Taker taker) {
        this.checker = checker;
        this.taker = taker;
        this.own = new CellLooks(checker);
        this.alone = new OneThread(checker, taker);
        this.filling = new RowBatch(checker);
        start("roster-rows", this::handOn);
        for (int more = 2; more < threads; more++) {
            start("roster-cells-" + (more - 1), this::help);
        }
    }

    private void start(String name, Work work) {
        CellLooks looks = new CellLooks(checker);
        helpers.add(new Helper(name, () -> guarded(work, looks)));
    }

    /** What a thread does with a checker of its own, under the lock. */
    private interface Work {
        void with(CellLooks looks) throws IOException, InterruptedException;
    }

    /** Tells the others where a thread breaks off, so that nobody waits for it. */
    private void guarded(Work work, CellLooks looks) throws IOException, InterruptedException {
        boolean done = false;
        lock.lock();
        try {
            work.with(looks);
            done = true;
        } finally {
            failed |= !done;
            changed.signalAll();
            lock.unlock();
        }
    }

    @Override
    public void row(RawRow row) throws IOException {
        if (!filling.add(row)) {
            drain();
            alone.pass(row);
        } else if (filling.full()) {
            put();
        }
    }

    @Override
    public void drain() throws IOException {
        if (!filling.empty()) {
            put();
        }
        lock.lock();
        try {
            await(waiting::isEmpty);
        } finally {
            lock.unlock();
        }
    }

    /** Puts a batch with the others, or does their work where there are too many. */
    private void put() throws IOException {
        lock.lock();
        try {
            rethrow();
            while (waiting.size() >= WAITING) {
                RowBatch batch = unchecked();
                if (batch == null) {
                    await(() -> waiting.size() < WAITING || unchecked() != null);
                } else {
                    check(batch, own);
                }
            }
            waiting.add(filling);
            filling = spare.isEmpty() ? new RowBatch(checker) : spare.remove();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void handOn(CellLooks looks) throws IOException, InterruptedException {
        while (!over()) {
            RowBatch batch = waiting.peek();
            if (batch == null || batch.state() == State.IN_WORK) {
                changed.await();
            } else if (batch.state() == State.READ) {
                check(batch, looks);
            } else {
                lock.unlock();
                try {
                    batch.handOn(taker);
                } finally {
                    lock.lock();
                }
                waiting.remove();
                batch.clear();
                spare.add(batch);
                changed.signalAll();
            }
        }
    }

    private void help(CellLooks looks) throws InterruptedException {
        while (!over()) {
            RowBatch batch = unchecked();
            if (batch == null) {
                changed.await();
            } else {
                check(batch, looks);
            }
        }
    }

    private boolean over() {
        return closed || failed;
    }

    private @Nullable RowBatch unchecked() {
        for (RowBatch batch : waiting) {
            if (batch.state() == State.READ) {
                return batch;
            }
        }
        return null;
    }

    /** Looks at a batch, without the lock that the caller holds. */
    private void check(RowBatch batch, CellLooks looks) {
        batch.state(State.IN_WORK);
        lock.unlock();
        try {
            batch.check(looks);
        } finally {
            lock.lock();
        }
        batch.state(State.CHECKED);
        changed.signalAll();
    }

    private void await(BooleanSupplier until) throws IOException {
        rethrow();
        while (!until.getAsBoolean()) {
            try {
                changed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the thread that reads was interrupted");
            }
            rethrow();
        }
    }

    /** Throws what another thread broke off with; all of them end then. */
    private void rethrow() throws IOException {
        if (!failed) {
            return;
        }
        lock.unlock();
        try {
            for (Helper helper : helpers) {
                helper.rethrow();
            }
        } finally {
            lock.lock();
        }
    }

    /** Ends the threads; what they broke off with was thrown before. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        helpers.forEach(Helper::join);
    }
}
