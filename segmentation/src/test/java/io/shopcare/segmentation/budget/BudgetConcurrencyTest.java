package io.shopcare.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.segmentation.budget.BudgetCommand.Commit;
import io.shopcare.segmentation.budget.BudgetCommand.Lower;
import io.shopcare.segmentation.budget.BudgetCommand.Raise;
import io.shopcare.segmentation.budget.BudgetCommand.Refund;
import io.shopcare.segmentation.budget.BudgetCommand.Release;
import io.shopcare.segmentation.budget.BudgetCommand.Reserve;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A host's budget behind a compare-and-set, and every order in which two clients can come. */
class BudgetConcurrencyTest {

  private static final int THREADS = 16;
  private static final boolean THOROUGH = Integer.getInteger("shopcare.tries", 300) >= 30_000;

  /** A million for each thread in the thorough build. */
  private static final int REQUESTS = THOROUGH ? 1_000_000 : 2_000;

  private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
  private static final Duration LIFE = Duration.ofMinutes(15);

  private static Budget now(AtomicReference<Budget> shared) {
    return Objects.requireNonNull(shared.get());
  }

  /** What a host does: the whole of it. */
  @SuppressWarnings("ReferenceEquality") // As a compare-and-set does.
  private static Outcome<Budget> send(
      AtomicReference<Budget> shared, BudgetCommand command, AtomicLong conflicts) {
    while (true) {
      Budget before = now(shared);
      Outcome<Budget> outcome = before.apply(command, NOW);
      Budget after = outcome.accepted().orElse(before);
      if (after == before || shared.compareAndSet(before, after)) {
        return outcome;
      }
      conflicts.incrementAndGet();
    }
  }

  private static long total(IntToLongFunction client) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Long>> sums = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int id = i;
      sums.add(
          pool.submit(
              () -> {
                start.await();
                return client.applyAsLong(id);
              }));
    }
    start.countDown();
    long total = 0;
    try {
      for (Future<Long> sum : sums) {
        total += sum.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdownNow();
    }
    return total;
  }

  @Test
  void invariant60SixteenThreadsNeverTakeMoreThanTheLimitAndLoseNothing()
      throws InterruptedException {
    long limit = THREADS * (REQUESTS / 40L);
    AtomicReference<Budget> shared =
        new AtomicReference<>(Budget.of(BudgetPolicy.of(BudgetAmount.uses(limit))));
    AtomicLong conflicts = new AtomicLong();
    long used =
        total(
            client -> {
              long sum = 0;
              Random random = new Random(client);
              for (int n = 0; n < REQUESTS; n++) {
                sum += oneOrder(shared, client + "-" + n, random, conflicts);
              }
              return sum;
            });
    Budget end = now(shared);
    assertThat(end.committed(NOW)).isEqualTo(used).isBetween(limit / 2, limit);
    assertThat(end.reserved(NOW)).isZero();
    assertThat(end.left(NOW)).isEqualTo(limit - used);
    assertThat(end.holds().stream().mapToLong(h -> h.committed() - h.refunded()).sum())
        .isEqualTo(used);
  }

  /** A customer reserves, then orders or leaves, and now and then sends the order back. */
  private static long oneOrder(
      AtomicReference<Budget> shared, String key, Random random, AtomicLong conflicts) {
    BudgetAmount one = BudgetAmount.uses(1);
    Outcome<Budget> reserved = send(shared, new Reserve(key, one, LIFE), conflicts);
    assertThat(reserved.accepted().map(b -> b.left(NOW)).orElse(0L)).isNotNegative();
    if (!reserved.isAccepted()) {
      return 0;
    }
    if (random.nextInt(8) == 0) {
      assertThat(send(shared, new Release(key), conflicts).isAccepted()).isTrue();
      return 0;
    }
    assertThat(send(shared, new Commit(key, one), conflicts).isAccepted()).isTrue();
    if (random.nextInt(8) == 0) {
      assertThat(send(shared, new Refund("r" + key, key, one), conflicts).isAccepted()).isTrue();
      return 0;
    }
    return 1;
  }

  @Test
  void invariant63SixteenThreadsShareSlicesAndLoseNothing() throws InterruptedException {
    long limit = THREADS * (REQUESTS / 40L);
    List<AtomicReference<Budget>> slices =
        ShardedBudget.of(BudgetPolicy.of(BudgetAmount.uses(limit)), THREADS).shards().stream()
            .map(AtomicReference::new)
            .toList();
    AtomicLong conflicts = new AtomicLong();
    long used =
        total(
            client -> {
              long sum = 0;
              for (int n = 0; n < REQUESTS / 10; n++) {
                sum += reserved(slices, client, client + "-" + n, conflicts);
              }
              return sum;
            });
    assertThat(used).isBetween(limit / 2, limit);
    assertThat(slices.stream().mapToLong(s -> now(s).limit().orElseThrow()).sum()).isEqualTo(limit);
    assertThat(slices.stream().mapToLong(s -> now(s).committed(NOW)).sum()).isEqualTo(used);
    assertThat(slices.stream().mapToLong(s -> now(s).left(NOW)).sum()).isEqualTo(limit - used);
  }

  /** In the client's own slice; where that is empty, from a slice that has some. */
  private static long reserved(
      List<AtomicReference<Budget>> slices, int own, String key, AtomicLong conflicts) {
    BudgetAmount one = BudgetAmount.uses(1);
    AtomicReference<Budget> slice = slices.get(own);
    Outcome<Budget> outcome = send(slice, new Reserve(key, one, LIFE), conflicts);
    for (int i = 0; !outcome.isAccepted() && i < slices.size(); i++) {
      String loan = "loan/" + key + "/" + i;
      if (i != own && send(slices.get(i), new Lower(loan, one), conflicts).isAccepted()) {
        assertThat(send(slice, new Raise(loan, one), conflicts).isAccepted()).isTrue();
        outcome = send(slice, new Reserve(key, one, LIFE), conflicts);
      }
    }
    return outcome.isAccepted() && send(slice, new Commit(key, one), conflicts).isAccepted()
        ? 1
        : 0;
  }

  @Test
  void invariant64WithoutALimitThereIsNothingToWaitFor() throws InterruptedException {
    AtomicReference<Budget> shared =
        new AtomicReference<>(Budget.of(BudgetPolicy.unlimited(BudgetAmount.USES)));
    Budget before = now(shared);
    AtomicLong conflicts = new AtomicLong();
    long used =
        total(
            client -> {
              long sum = 0;
              for (int n = 0; n < REQUESTS; n++) {
                sum += oneOrder(shared, client + "-" + n, new Random(n), conflicts);
              }
              return sum;
            });
    assertThat(used).isPositive();
    assertThat(conflicts).hasValue(0);
    assertThat(now(shared)).isSameAs(before);
  }

  /** What two clients can know of their own reservation, and how many steps each has left. */
  private record Scene(Budget budget, List<Long> used, int minute, int first, int second) {}

  /**
   * Every interleaving of two clients with up to four commands each, of every kind in every order,
   * while time passes or not: 5 is the limit, each wants 3. Scenes that two histories share are
   * visited once.
   */
  @Test
  void invariant60NoInterleavingOfTwoClientsTakesTooMuch() {
    Budget budget = Budget.of(BudgetPolicy.of(BudgetAmount.uses(5)));
    Set<Scene> seen = new HashSet<>();
    List<Scene> open = new ArrayList<>();
    open.add(new Scene(budget, List.of(0L, 0L), 0, 4, 4));
    while (!open.isEmpty()) {
      Scene scene = open.remove(open.size() - 1);
      if (seen.add(scene)) {
        Instant now = NOW.plus(Duration.ofMinutes(scene.minute()));
        long committed = scene.budget().committed(now);
        assertThat(committed).isEqualTo(scene.used().get(0) + scene.used().get(1));
        assertThat(committed + scene.budget().reserved(now)).isBetween(0L, 5L);
        open.addAll(next(scene));
      }
    }
    assertThat(seen).hasSizeGreaterThan(1_000);
  }

  private static List<Scene> next(Scene scene) {
    List<Scene> next = new ArrayList<>();
    for (int client = 0; client < 2; client++) {
      int left = client == 0 ? scene.first() : scene.second();
      for (int kind = 0; left > 0 && kind < 6; kind++) {
        for (int wait : new int[] {0, 20}) {
          next.add(after(scene, client, kind, scene.minute() + wait));
        }
      }
    }
    return next;
  }

  @SuppressWarnings("ReferenceEquality") // What is refused or known gives back this very budget.
  private static Scene after(Scene scene, int client, int kind, int minute) {
    String key = "client" + client;
    BudgetCommand command =
        switch (kind) {
          case 0 -> new Reserve(key, BudgetAmount.uses(3), LIFE);
          case 1 -> new Commit(key, BudgetAmount.uses(3));
          case 2 -> new Commit(key, BudgetAmount.uses(2));
          case 3 -> new Release(key);
          case 4 -> new Refund("r" + key, key, BudgetAmount.uses(2));
          default -> new Refund("s" + key, key, BudgetAmount.uses(1));
        };
    Instant now = NOW.plus(Duration.ofMinutes(minute));
    Outcome<Budget> outcome = scene.budget().apply(command, now);
    Budget after = outcome.accepted().orElse(scene.budget());
    long change = after == scene.budget() ? 0 : change(command);
    List<Long> used =
        client == 0
            ? List.of(scene.used().get(0) + change, scene.used().get(1))
            : List.of(scene.used().get(0), scene.used().get(1) + change);
    return client == 0
        ? new Scene(after, used, minute, scene.first() - 1, scene.second())
        : new Scene(after, used, minute, scene.first(), scene.second() - 1);
  }

  private static long change(BudgetCommand command) {
    return Stream.of(command)
        .mapToLong(
            c ->
                c instanceof Commit commit
                    ? commit.amount().units()
                    : c instanceof Refund refund ? -refund.amount().units() : 0)
        .sum();
  }
}
