package io.shopcare.calendar;

import java.time.Month;
import java.util.List;

/**
 * The public holidays of France, by zone of the official list of the Etalab department (data set
 * "jours fériés en France", data.gouv.fr), with which they agree on every date from 2006 to 2031.
 *
 * <p>Sources: Code du travail, article L3133-1; for 8 May the laws of 20 March 1953 (in force to
 * 1959) and 2 October 1981; for Alsace-Moselle the ordinance of 16 August 1892; for the abolition
 * of slavery decree 83-1003 of 23 November 1983 and its amendments. Whit Monday stays a holiday,
 * also where it is worked as the day of solidarity. As the official list, the zones of the Pacific
 * and Saint-Pierre-et-Miquelon name the national holidays only.
 */
public final class FrenchHolidays {

  /** Metropolitan France, from 1948. */
  public static final HolidayCalendar METROPOLE = calendar("FR", 1948);

  /** Bas-Rhin, Haut-Rhin and Moselle, from 1948: Good Friday and 26 December too. */
  public static final HolidayCalendar ALSACE_MOSELLE =
      calendar(
          "FR-ALSACE-MOSELLE",
          1948,
          HolidayRule.easter("Vendredi saint", -2),
          HolidayRule.fixed("2e jour de Noël", Month.DECEMBER, 26));

  /** Guadeloupe, from 1984. */
  public static final HolidayCalendar GUADELOUPE =
      calendar("FR-971", 1984, abolition(Month.MAY, 27));

  /** Martinique, from 1984. */
  public static final HolidayCalendar MARTINIQUE =
      calendar("FR-972", 1984, abolition(Month.MAY, 22));

  /** French Guiana, from 1984. */
  public static final HolidayCalendar GUYANE = calendar("FR-973", 1984, abolition(Month.JUNE, 10));

  /** Réunion, from 1984. */
  public static final HolidayCalendar LA_REUNION =
      calendar("FR-974", 1984, abolition(Month.DECEMBER, 20));

  /** Saint-Pierre-et-Miquelon, from 2006. */
  public static final HolidayCalendar SAINT_PIERRE_ET_MIQUELON = calendar("FR-975", 2006);

  /** Mayotte, from 1984. */
  public static final HolidayCalendar MAYOTTE =
      calendar("FR-976", 1984, abolition(Month.APRIL, 27));

  /** Saint-Barthélemy, from 2006. */
  public static final HolidayCalendar SAINT_BARTHELEMY =
      calendar("FR-977", 2006, abolition(Month.OCTOBER, 9));

  /** Saint-Martin, from 2006; it moved its day from 27 to 28 May in 2018. */
  public static final HolidayCalendar SAINT_MARTIN =
      calendar(
          "FR-978",
          2006,
          HolidayRule.builder().from(abolition(Month.MAY, 27)).lastYear(2017).build(),
          HolidayRule.builder().from(abolition(Month.MAY, 28)).firstYear(2018).build());

  /** Wallis-et-Futuna, from 2006. */
  public static final HolidayCalendar WALLIS_ET_FUTUNA = calendar("FR-986", 2006);

  /** French Polynesia, from 2006. */
  public static final HolidayCalendar POLYNESIE_FRANCAISE = calendar("FR-987", 2006);

  /** New Caledonia, from 2006. */
  public static final HolidayCalendar NOUVELLE_CALEDONIE = calendar("FR-988", 2006);

  private FrenchHolidays() {}

  private static HolidayCalendar calendar(String name, int firstYear, HolidayRule... own) {
    return HolidayCalendar.builder()
        .name(name)
        .firstYear(firstYear)
        .addAllRules(national())
        .addRules(own)
        .build();
  }

  private static List<HolidayRule> national() {
    HolidayRule victory = HolidayRule.fixed("8 mai", Month.MAY, 8);
    return List.of(
        HolidayRule.fixed("1er janvier", Month.JANUARY, 1),
        HolidayRule.easter("Lundi de Pâques", 1),
        HolidayRule.fixed("1er mai", Month.MAY, 1),
        HolidayRule.builder().from(victory).firstYear(1953).lastYear(1959).build(),
        HolidayRule.builder().from(victory).firstYear(1982).build(),
        HolidayRule.easter("Ascension", 39),
        HolidayRule.easter("Lundi de Pentecôte", 50),
        HolidayRule.fixed("14 juillet", Month.JULY, 14),
        HolidayRule.fixed("Assomption", Month.AUGUST, 15),
        HolidayRule.fixed("Toussaint", Month.NOVEMBER, 1),
        HolidayRule.fixed("11 novembre", Month.NOVEMBER, 11),
        HolidayRule.fixed("Jour de Noël", Month.DECEMBER, 25));
  }

  private static HolidayRule abolition(Month month, int day) {
    return HolidayRule.fixed("Abolition de l'esclavage", month, day);
  }
}
