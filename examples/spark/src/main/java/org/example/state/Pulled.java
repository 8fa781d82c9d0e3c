package org.example.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** Rows that a reader pushes, for Spark to pull: a thread reads ahead by a few batches and no more. */
final class Pulled implements Iterator<Row> {
    private static final int BATCH = 512;
    private static final int BATCHES = 4;
    private static final List<Row> END = List.of();

    /** Pushes rows. */
    interface Pushing {
        void to(Consumer<Row> rows) throws IOException;
    }

    private final BlockingQueue<List<Row>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private List<Row> batch = new ArrayList<>();
    private Iterator<Row> rows = List.<Row>of().iterator();
    private boolean ended;

    /** Starts to read; the thread ends with the task that it reads for, however that ends. */
    Pulled(Pushing pushing) {
        Thread reader = new Thread(() -> push(pushing), "roster-reader");
        reader.setDaemon(true);
        reader.start();
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) over -> reader.interrupt());
        }
    }

    private void push(Pushing pushing) {
        try {
            pushing.to(this::add);
            put(batch);
        } catch (IOException | RuntimeException | Error e) {
            failure.set(e);
        }
        try {
            batches.put(END);
        } catch (InterruptedException e) {
            // nobody pulls any more
        }
    }

    private void add(Row row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            put(batch);
            batch = new ArrayList<>();
        }
    }

    private void put(List<Row> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            batches.put(some);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the task that reads has ended", e);
        }
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && !ended) {
            try {
                List<Row> next = batches.take();
                ended = next.isEmpty();
                rows = next.iterator();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading", e);
            }
        }
        if (ended) {
            rethrow(failure.get());
        }
        return rows.hasNext();
    }

    private static void rethrow(Throwable cause) {
        if (cause instanceof IOException io) {
            throw new UncheckedIOException(io);
        } else if (cause instanceof RuntimeException bug) {
            throw bug;
        } else if (cause instanceof Error error) {
            throw error;
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row is left");
        }
        return rows.next();
    }
}
