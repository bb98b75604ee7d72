package io.shopcare.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The properties of the sample shop find every seeded fault, and nothing where there is none. */
class SeededFaultsTest {

  private static final String REPORT = "shopcare.thorough-report";

  private final @Nullable String report = System.getProperty(REPORT);

  /** What fails on purpose is no part of the report. */
  @BeforeEach
  void reportNothing() {
    System.clearProperty(REPORT);
  }

  @AfterEach
  void reportAgain() {
    if (report != null) {
      System.setProperty(REPORT, report);
    }
  }

  @Test
  void twentyOfTwentyFaultsAreFound() {
    List<Class<?>> faults = Arrays.asList(SeededFaults.class.getDeclaredClasses());
    Stream<Class<?>> found = faults.stream().filter(fault -> run(fault).getTestsFailedCount() > 0);
    assertThat(faults).hasSize(20);
    assertThat(found).containsExactlyInAnyOrderElementsOf(faults);
  }

  @Test
  void nothingIsFoundInTheRightRules() {
    TestExecutionSummary summary = run(ShopRulesProperties.class);
    assertThat(summary.getTestsSucceededCount())
        .isEqualTo(summary.getTestsFoundCount())
        .isPositive();
  }

  private static TestExecutionSummary run(Class<?> properties) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(properties))
            .filters(EngineFilter.includeEngines("jqwik"))
            .configurationParameter("jqwik.tries.default", "300")
            .configurationParameter("jqwik.shrinking.default", "OFF")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}
