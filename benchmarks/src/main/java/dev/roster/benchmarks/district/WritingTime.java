package dev.roster.benchmarks.district;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How long something was written.
 *
 * @param wall in nanoseconds
 * @param cpu how long all threads of the JVM were at work meanwhile, in nanoseconds: the compiler's and the collector's
 *     too, and not other programs'
 */
record WritingTime(long wall, long cpu) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** What is timed. */
    interface Writing {
        void run() throws IOException;
    }

    static WritingTime of(Writing writing) throws IOException {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        writing.run();
        return new WritingTime(System.nanoTime() - wall, SYSTEM.getProcessCpuTime() - cpu);
    }

    static long median(List<WritingTime> times, ToLongFunction<WritingTime> which) {
        return times.stream().mapToLong(which).sorted().toArray()[times.size() / 2];
    }
}
