package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.source.BostonRequests;
import io.shopcare.examples.review.source.CityRequest;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.measure.Attainment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Boston's requests, read and judged by the deadlines of the city. */
class CityDeadlinesTest {

  @Test
  void allRequestsAreReadAndAddUpByDepartment() {
    Rejections rejections = new Rejections();
    List<CityRequest> requests =
        BostonRequests.read(Expected.data(), rejections, Progress.silent());
    assertThat(requests).hasSize(75_331);
    assertThat(rejections.entries()).isEmpty();
    Map<String, Attainment> kept = PlanReview.cityDeadlines(requests);
    Attainment all = Expected.of(kept, "ALL");
    assertThat(all.total()).isEqualTo(requests.stream().filter(r -> r.dueAt() != null).count());
    assertThat(
            kept.entrySet().stream()
                .filter(e -> !e.getKey().equals("ALL"))
                .map(Map.Entry::getValue)
                .reduce(Attainment.empty(), Attainment::plus))
        .isEqualTo(all);
    long late =
        requests.stream()
            .filter(r -> r.dueAt() != null)
            .filter(
                r ->
                    (r.closedAt() == null ? BostonRequests.AS_OF : r.closedAt()).isAfter(r.dueAt()))
            .count();
    assertThat(all.missed()).isEqualTo(late);
  }
}
