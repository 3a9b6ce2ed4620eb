FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 VAR_DIR=/var/lib/pixprep
WORKDIR /app
COPY requirements/base.txt requirements/base.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/base.txt
COPY . .
RUN useradd --system --home /var/lib/pixprep --create-home pixprep && chown -R pixprep /var/lib/pixprep
USER pixprep
EXPOSE 8000
CMD ["sh", "-c", "python manage.py prepare && exec granian --interface wsgi --host 0.0.0.0 --port 8000 --workers ${WORKERS:-2} --blocking-threads 1 --no-ws pixprep.wsgi:application"]
