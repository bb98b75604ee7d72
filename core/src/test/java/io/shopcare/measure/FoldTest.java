package io.shopcare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That the signature carries both kinds of fold. */
class FoldTest {

  /** CUSUM over adjacent segments: {@code f(c) = max(c + shift, floor)}. */
  record Cusum(long shift, long floor) implements Fold<Long, Cusum> {

    static final Cusum EMPTY = new Cusum(0, 0);

    @Override
    public Cusum plus(Long step) {
      return then(new Cusum(step, Math.max(0, step)));
    }

    @Override
    public Cusum then(Cusum later) {
      return new Cusum(shift + later.shift, Math.max(floor + later.shift, later.floor));
    }
  }

  @Test
  void piecesOfAHistoryCompose() {
    List<Long> steps = List.of(3L, -5L, 2L, 4L, -1L);
    Cusum whole = Cusum.EMPTY;
    for (long step : steps) {
      whole = whole.plus(step);
    }
    for (int cut = 0; cut <= steps.size(); cut++) {
      assertThat(all(steps.subList(0, cut)).then(all(steps.subList(cut, steps.size()))))
          .isEqualTo(whole);
    }
    assertThat(whole.floor()).isEqualTo(5);
  }

  private static Cusum all(List<Long> steps) {
    Cusum cusum = Cusum.EMPTY;
    for (long step : steps) {
      cusum = cusum.plus(step);
    }
    return cusum;
  }
}
