package io.shopcare.examples.benchmarks;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.examples.benchmarks.DayWalker.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Open seconds between two instants, in Paris, on weekdays and Saturdays, with holidays spread over
 * ten years; each time from another of 1,024 instants of the first year.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class CalendarBenchmark {

  private static final int STARTS = 1_024;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 3_652;

  /** Ours, or a walk from day to day. */
  @Param({"plain-java", "shopcare"})
  public String peer = "shopcare";

  /** Days from the start to the end. */
  @Param({"1", "365", "3652"})
  public int days = 1;

  /** Holidays within the ten years. */
  @Param({"0", "11", "110", "1000"})
  public int holidays;

  private final Instant[] starts = new Instant[STARTS];
  private final Instant[] ends = new Instant[STARTS];
  private ToLongBiFunction<Instant, Instant> calendar = calendar();
  private int next;

  /** Makes calendar and instants. */
  @Setup
  public void open() {
    calendar = calendar();
    Random random = new Random(20_261_121);
    Instant first = FIRST.atStartOfDay(ZONE).toInstant();
    for (int i = 0; i < STARTS; i++) {
      starts[i] = first.plusSeconds(random.nextInt((int) Duration.ofDays(365).toSeconds()));
      ends[i] = starts[i].plus(Duration.ofDays(days));
    }
  }

  private ToLongBiFunction<Instant, Instant> calendar() {
    List<LocalDate> closed =
        IntStream.range(0, holidays)
            .mapToObj(i -> FIRST.plusDays((long) i * DAYS / holidays))
            .toList();
    return peer.equals("shopcare")
        ? shopcare(closed)::secondsBetween
        : walker(closed)::secondsBetween;
  }

  static BusinessCalendar shopcare(List<LocalDate> holidays) {
    BusinessCalendar.Builder calendar =
        BusinessCalendar.builder(ZONE)
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "12:30")
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "13:30", "18:00")
            .open(DayOfWeek.SATURDAY, "10:00", "14:00");
    holidays.forEach(date -> calendar.holiday(date, "holiday"));
    return calendar.build();
  }

  static DayWalker walker(List<LocalDate> holidays) {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(opening(9, 0, 12, 30), opening(13, 30, 18, 0)));
    }
    week.put(DayOfWeek.SATURDAY, List.of(opening(10, 0, 14, 0)));
    week.remove(DayOfWeek.SUNDAY);
    return new DayWalker(ZONE, week, holidays);
  }

  private static Opening opening(int fromHour, int fromMinute, int toHour, int toMinute) {
    return new Opening(LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
  }

  /** From one of the instants over the given days. */
  @Benchmark
  public long secondsBetween() {
    next = (next + 1) % STARTS;
    return calendar.applyAsLong(starts[next], ends[next]);
  }
}
