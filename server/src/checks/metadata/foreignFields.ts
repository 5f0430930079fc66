// Keys of front matter that belong to the tools which publish or keep the file, and to other ways of naming an
// owner or a kind. They are nobody's mistake and not looked at any further.

const foreign = new Set(
  [
    // Static sites: Jekyll, Hugo, Docusaurus, VitePress, MkDocs, GitBook, Astro.
    'layout permalink slug url aliases alias date lastmod last_modified last_modified_at publishdate publish_date expirydate',
    'draft published weight order categories category keywords description summary excerpt image images cover icon thumbnail',
    'toc hide hero head footer navbar sidebar nav_order nav_exclude has_children has_toc parent grand_parent menu linktitle',
    'sidebar_label sidebar_position sidebar_class_name sidebar_custom_props pagination_label pagination_next pagination_prev',
    'displayed_sidebar hide_title hide_table_of_contents toc_min_heading_level toc_max_heading_level custom_edit_url',
    'title_meta last_update parse_number_prefixes unlisted redirect_from redirect_to redirects outline editlink lastupdated',
    'robots canonical canonical_url sitemap search searchable noindex locale lang language dir comments math mermaid',
    // Note keepers and slides: Obsidian, Logseq, Dendron, Marp, Pandoc.
    'cssclass cssclasses publish desc cards-deck marp theme paginate class header size style backgroundcolor',
    'subtitle author authors abstract bibliography csl documentclass fontsize geometry papersize output version',
    // Other names of what Rubric reads or of what every file may say.
    'type doc_type template owners dri pm product_manager product-manager product_owner product-owner lead leads',
    'lead-contributor contributors reviewers copyright license licence score',
  ].flatMap((line) => line.split(' ')),
);

export function isForeignField(name: string): boolean {
  return foreign.has(name.toLowerCase()) || /^(?:x[-_]|_|\$|og:|twitter:|feed_|seo)/i.test(name);
}
