"""What a page says of itself to search engines: JSON-LD in the words of schema.org."""

from typing import Any
from urllib.parse import urljoin

from guidebook import offices, questions
from guidebook.book import Book, Page
from guidebook.contact import Contact
from guidebook.hosts.pages import host_of
from guidebook.hosts.row import Host
from guidebook.offices import Office
from guidebook.webinars import json_ld
from guidebook.webinars.pages import webinar_of

PUBLISHER = "MOKSH"
HOST_TYPES = {
    "school": "CollegeOrUniversity",
    "hospital": "Hospital",
    "society": "Organization",
    "company": "Organization",
}


def structured_data(
    page: Page, book: Book, *, site_name: str, site_url: str, url: str, trail: list[tuple[str, str]]
) -> dict[str, Any]:
    """The graph for one page, which stands at `url`.

    `trail` is the way to it as `(title, address)`, the start page first and the page itself last; a section
    of the menu that has no page of its own leads to its first. The start page is no article: no trail.
    """
    contact = book.facts.contact
    organization = {"@id": f"{site_url}#organization"}
    website = {"@id": f"{site_url}#website"}
    graph = [
        {**_organization(contact, offices.head_office(book.facts.offices), site_url), **organization},
        {**_website(site_name, site_url), **website, "publisher": organization},
    ]
    if trail:
        image = urljoin(site_url, "assets/images/social-card.png")
        parts = {"image": image, "isPartOf": website, "author": organization, "publisher": organization}
        graph += [{**_article(page, book), "mainEntityOfPage": url, **parts}, _breadcrumbs(trail)]
    if host := host_of(page.name, book.facts.hosts):
        article = graph[-2]
        article |= {"about": _host(host), "citation": [host.source]}
    if page.name == questions.PAGE:
        graph.append(questions.faq_page(book.facts.questions))
    if page.name == offices.PAGE:
        graph += offices.local_businesses(book.facts.offices, contact, PUBLISHER, url)
    if webinar := webinar_of(page.name, book.facts.webinars):
        graph += json_ld.about(webinar, site_url, organization)
    return {"@context": "https://schema.org", "@graph": graph}


def _organization(contact: Contact, head_office: Office, site_url: str) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "name": PUBLISHER,
        "url": site_url,
        **({"telephone": contact.e164(contact.phone)} if contact.phone else {}),
        **({"email": contact.email} if contact.email else {}),
        "address": offices.postal_address(head_office),
    }


def _website(name: str, site_url: str) -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "name": name,
        "url": site_url,
        "inLanguage": "en",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": site_url + "search/?q={search_term_string}"},
            "query-input": "required name=search_term_string",
        },
    }


def _article(page: Page, book: Book) -> dict[str, Any]:
    cited = dict.fromkeys(citation.text for citation in page.source.citations)
    return {
        "@type": "Article",
        "headline": page.settings.title,
        "description": page.settings.description,
        "dateModified": page.settings.reviewed.isoformat(),
        "inLanguage": "en",
        **({"citation": [book.facts.sources[key].url for key in cited]} if cited else {}),
    }


def _host(host: Host) -> dict[str, Any]:
    place = {
        "address": {
            "@type": "PostalAddress",
            "addressLocality": host.city,
            "addressRegion": host.state,
            "addressCountry": "US",
        }
    }
    return {
        "@type": HOST_TYPES[host.kind],
        "name": host.name,
        **({"url": host.own_page} if host.own_page else {}),
        **(place if host.state else {}),
    }


def _breadcrumbs(trail: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": title, "item": address}
            for position, (title, address) in enumerate(trail, start=1)
        ],
    }
