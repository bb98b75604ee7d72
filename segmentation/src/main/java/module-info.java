/** Who a customer is to the shop: profile, tags and rewards. */
module io.shopcare.segmentation {
  requires static org.immutables.value.annotations;
  requires static java.compiler;
  requires static org.jspecify;
  requires transitive io.shopcare.core;

  exports io.shopcare.segmentation;
  exports io.shopcare.segmentation.budget;
  exports io.shopcare.segmentation.compensation;
  exports io.shopcare.segmentation.points;
  exports io.shopcare.segmentation.lifetime;
  exports io.shopcare.segmentation.planning;
  exports io.shopcare.segmentation.profile;
  exports io.shopcare.segmentation.query;
  exports io.shopcare.segmentation.reward;
  exports io.shopcare.segmentation.rfm;
  exports io.shopcare.segmentation.sql;
  exports io.shopcare.segmentation.tag;
  exports io.shopcare.segmentation.tier;
  exports io.shopcare.segmentation.voucher;
}
