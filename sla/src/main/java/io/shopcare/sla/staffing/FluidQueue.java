package io.shopcare.sla.staffing;

import io.shopcare.sla.staffing.Timeline.Segment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fluid queue, first in, first out. The x-th ticket is the same on the curve of what has come and
 * on that of what has left, so its wait is the distance of the two at x; both are polygons of x and
 * the time that counts for the target.
 */
final class FluidQueue {

  /** What interpolation may err by, so that no wait at all stays none. */
  private static final double ROUNDING_SECONDS = 1e-6;

  private final Timeline timeline;
  private final int agents;
  private final Polygon come = new Polygon();
  private final Polygon left = new Polygon();
  private final double[] waitingAfter;
  private @Nullable Instant clearedAt;
  private double peak;

  FluidQueue(Timeline timeline, int agents) {
    this.timeline = timeline;
    this.agents = agents;
    this.waitingAfter = new double[timeline.segments().size()];
    run();
  }

  private void run() {
    List<Double> waiting = timeline.waiting();
    for (int i = 0; i < waiting.size(); i++) {
      come.add(i, -waiting.get(i));
      come.add(i + 1.0, -waiting.get(i));
    }
    double time = 0;
    come.add(waiting.size(), 0);
    left.add(0, 0);
    List<Segment> segments = timeline.segments();
    if (waiting.isEmpty() && !segments.isEmpty()) {
      clearedAt = segments.get(0).start();
    }
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      serve(segment, time);
      time += segment.elapsed();
      waitingAfter[i] = come.x() - left.x();
      peak = Math.max(peak, waitingAfter[i]);
    }
    peak = Math.max(peak, waiting.size());
  }

  private void serve(Segment segment, double time) {
    double before = come.x();
    double after = before + segment.arrivals();
    double backlog = before - left.x();
    double work = agents * segment.work();
    double end = time + segment.elapsed();
    if (backlog + segment.arrivals() > work) {
      double served = left.x() + work;
      come.add(after, end);
      left.add(served, end);
      if (served >= after) {
        // More than can be done by less than doubles can tell.
        clear(segment, 1);
      }
      return;
    }
    if (backlog > 0) {
      // The part of the segment after which nothing waits any more.
      double part = backlog / Math.max(work - segment.arrivals(), backlog);
      left.add(before + part * segment.arrivals(), time + part * segment.elapsed());
      clear(segment, part);
    }
    come.add(after, end);
    left.add(after, end);
  }

  private void clear(Segment segment, double part) {
    if (clearedAt == null) {
      clearedAt = segment.start().plusSeconds((long) Math.ceil(part * segment.seconds()));
    }
  }

  BacklogForecast forecast(BacklogPlan plan) {
    BacklogForecast.Builder forecast = BacklogForecast.builder();
    forecast.agents(agents).shareWithin(shareWithin(plan)).peakBacklog(peak);
    if (clearedAt != null) {
      forecast.clearedAt(clearedAt);
    }
    return forecast.backlog(HourlyValues.of(plan.arrivals().start(), hourly())).build();
  }

  private double[] hourly() {
    double[] hourly = new double[timeline.arrivalSegments()];
    int hours = 0;
    for (int i = 0; i < hourly.length; i++) {
      if (timeline.segments().get(i).endsHour()) {
        hourly[hours++] = Math.max(0, waitingAfter[i]);
      }
    }
    return Arrays.copyOf(hourly, hours);
  }

  /** The share of x at which the curves are no further apart than the target. */
  double shareWithin(BacklogPlan plan) {
    double limit = Require.seconds(plan.within()) + ROUNDING_SECONDS;
    double total = come.x();
    double inTime = 0;
    double x = 0;
    while (x < total && left.reach(x)) {
      come.reach(x);
      double next = Math.min(come.nextX(), left.nextX());
      double first = left.y(x) - come.y(x);
      double last = left.y(next) - come.y(next);
      inTime += (next - x) * part(first, last, limit);
      x = next;
    }
    return total == 0 ? 1 : Math.min(1, inTime / total);
  }

  /** The part of a line from first to last that is not above the limit. */
  private static double part(double first, double last, double limit) {
    if (first <= limit && last <= limit) {
      return 1;
    }
    if (first > limit && last > limit) {
      return 0;
    }
    double below = first <= limit ? limit - first : limit - last;
    return below / Math.abs(last - first);
  }

  /** Points with rising x and y, read from left to right. */
  private static final class Polygon {

    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;
    private int at;

    void add(double x, double y) {
      if (size == xs.length) {
        xs = Arrays.copyOf(xs, 2 * size);
        ys = Arrays.copyOf(ys, 2 * size);
      }
      xs[size] = x;
      ys[size++] = y;
    }

    /** The last x. */
    double x() {
      return xs[size - 1];
    }

    /** Goes to the side that starts at x or before and ends after it; false if there is none. */
    boolean reach(double x) {
      while (at + 1 < size && xs[at + 1] <= x) {
        at++;
      }
      return at + 1 < size;
    }

    double nextX() {
      return xs[at + 1];
    }

    /** The y at an x of the side. */
    double y(double x) {
      double part = (x - xs[at]) / (xs[at + 1] - xs[at]);
      return part == 1 ? ys[at + 1] : ys[at] + part * (ys[at + 1] - ys[at]);
    }
  }
}
