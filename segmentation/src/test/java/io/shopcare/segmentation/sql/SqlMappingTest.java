package io.shopcare.segmentation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.Serial;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlMappingTest {

  private static final SqlTable OPENED =
      SqlTable.builder()
          .name("crm.events")
          .key("customer_id")
          .putWhere("kind", "opened")
          .putColumns("date", SqlColumn.instant("at"))
          .build();

  private static final SqlMapping MAPPING =
      SqlMapping.builder()
          .dialect(SqlDialect.POSTGRESQL)
          .customers("shop.customers")
          .key("id")
          .putColumns("amount_spent", SqlColumn.number("spent"))
          .putTables("shopify_email.opened", OPENED)
          .eventsSince(LocalDate.of(2015, 1, 1))
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1st",
        "a b",
        "a\"b",
        "a`b",
        "a;b",
        "a--",
        "naïve",
        "a.b",
        "a\0",
        "'",
        "a?",
        "\u212a",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl"
      })
  void takesNoNameThatNeedsMoreThanQuotes(String name) {
    assertThatThrownBy(() -> SqlColumn.text(name)).satisfies(SqlMappingTest::saysIdentifier);
    assertThatThrownBy(() -> SqlTable.list("t", name, SqlColumn.text("v")))
        .satisfies(SqlMappingTest::saysIdentifier);
    assertThatThrownBy(() -> SqlTable.builder().from(OPENED).putWhere(name, "x").build())
        .satisfies(SqlMappingTest::saysIdentifier);
    assertThatThrownBy(() -> SqlMapping.builder().from(MAPPING).key(name).build())
        .satisfies(SqlMappingTest::saysIdentifier);
    String path = name + ".";
    assertThatThrownBy(() -> SqlMapping.builder().from(MAPPING).customers(path).build())
        .satisfies(SqlMappingTest::saysIdentifier);
    assertThatThrownBy(() -> SqlTable.builder().from(OPENED).name(path).build())
        .satisfies(SqlMappingTest::saysIdentifier);
    assertThatThrownBy(() -> SqlDialect.H2.quote(path)).satisfies(SqlMappingTest::saysIdentifier);
  }

  private static void saysIdentifier(Throwable error) {
    assertThat(error).isInstanceOf(InvalidInputException.class);
    assertThat(((InvalidInputException) error).code()).isEqualTo("sql.identifier");
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void quotesEveryPartOfAName(SqlDialect dialect) {
    String quote = dialect == SqlDialect.SPARK ? "`" : "\"";
    assertThat(dialect.quote("main.Shop.orders"))
        .isEqualTo("main.Shop.orders".replaceAll("\\w+", quote + "$0" + quote));
  }

  @Test
  void bindsInstantsAsTheDriverTakesThem() {
    Instant instant = Instant.parse("2026-05-15T08:00:00Z");
    assertThat(SqlDialect.SPARK.parameter(instant)).isEqualTo(instant);
    assertThat(SqlDialect.H2.parameter(instant))
        .isEqualTo(OffsetDateTime.parse("2026-05-15T08:00:00Z"));
  }

  @Test
  void isAValue() throws IOException, ClassNotFoundException {
    assertThat(Serial.copy(MAPPING)).isEqualTo(MAPPING);
    SqlStatement statement = new SqlStatement("SELECT ?", List.of(1L, "x"));
    assertThat(Serial.copy(statement)).isEqualTo(statement);
  }
}
