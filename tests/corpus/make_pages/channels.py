"""The ways in which the text of a page is extracted, each a channel: raw, pdf and layout (pdftotext), ocr and ocrbad (Tesseract)."""
import pathlib
import subprocess
import tempfile

import numpy
from PIL import Image, ImageFilter

PDFTOTEXT = {'raw': ['-raw'], 'pdf': [], 'layout': ['-layout']}


def run(*command, **options):
    return subprocess.run([str(c) for c in command], check=True, capture_output=True, timeout=900, **options).stdout


def print_pdf(html_file, pdf_file):
    with tempfile.TemporaryDirectory() as profile:
        run('chromium', '--headless', '--no-sandbox', '--disable-gpu', f'--user-data-dir={profile}', '--no-pdf-header-footer',
            f'--print-to-pdf={pdf_file}', html_file)


def page_count(pdf_file):
    return next(int(line.split()[1]) for line in run('pdfinfo', pdf_file).decode().splitlines() if line.startswith('Pages:'))


def extracted(pdf_file, channel):
    text = run('pdftotext', *PDFTOTEXT[channel], pdf_file, '-').decode('utf-8')
    return text if page_count(pdf_file) > 1 else text.replace('\f', '')


def double(line):
    return ''.join(c if c.isspace() else c + c for c in line)


def doubled_headings(text, headings, random, share):
    """Headlines that a program made bold by printing them twice: every glyph comes out twice."""
    chosen = {h for h in headings if random.random() < share}
    return '\n'.join(double(line) if ''.join(line.split()) in chosen else line for line in text.split('\n'))


def scan(pdf_file, bad, random):
    """A grey page image: clean, or as a poor scan has it, skewed, soft, noisy and pale."""
    with tempfile.TemporaryDirectory() as folder:
        stem = pathlib.Path(folder) / 'page'
        run('pdftoppm', '-r', 150 if bad and random.random() < 0.3 else 200 if bad else 300, '-gray', '-singlefile', '-png', pdf_file, stem)
        image = Image.open(stem.with_suffix('.png')).convert('L')
        image.load()
    if not bad:
        return image
    image = image.rotate(random.uniform(-0.35, 0.35), resample=Image.BICUBIC, expand=False, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(random.uniform(0.4, 0.8)))
    pixels = numpy.asarray(image, dtype=numpy.float32)
    noise = numpy.random.default_rng(random.randrange(1 << 30)).normal(0, random.uniform(6, 16), pixels.shape)
    return Image.fromarray(numpy.clip(pixels * 0.85 + 22 + noise, 0, 255).astype(numpy.uint8))


def recognised(image):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / 'page.png'
        image.save(file, dpi=(300, 300))
        return run('tesseract', file, '-', '-l', 'chi_sim', '-c', 'preserve_interword_spaces=1', '--psm', '3').decode('utf-8').replace('\f', '')
